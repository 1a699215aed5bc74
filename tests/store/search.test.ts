import { theSearch } from './search.suite.ts'

theSearch('pglite')
