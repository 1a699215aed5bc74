import { liveAMonthOn } from './month-in-database.suite.ts'

liveAMonthOn('postgres', 40)
