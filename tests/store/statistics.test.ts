import { theStatistics } from './statistics.suite.ts'

theStatistics('pglite')
