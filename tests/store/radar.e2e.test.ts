import { theRadar } from './radar.suite.ts'

theRadar('postgres')
