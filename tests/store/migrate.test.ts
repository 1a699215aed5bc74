import { migrating } from './migrate.suite.ts'

migrating('pglite')
