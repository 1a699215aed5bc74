import { theRecords } from './records.suite.ts'

theRecords('postgres')
