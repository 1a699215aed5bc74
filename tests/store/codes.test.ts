import { theCodePool } from './codes.suite.ts'

theCodePool('pglite')
