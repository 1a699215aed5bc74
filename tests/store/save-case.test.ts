import { savingCases } from './save-case.suite.ts'

savingCases('pglite')
