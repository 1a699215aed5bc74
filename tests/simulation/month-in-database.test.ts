import { liveAMonthOn } from './month-in-database.suite.ts'

liveAMonthOn('pglite', 8)
