import { theInventory } from './pool.suite.ts'

theInventory('postgres')
