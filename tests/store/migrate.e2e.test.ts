import { migrating } from './migrate.suite.ts'

migrating('postgres')
