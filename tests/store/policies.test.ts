import { thePolicies } from './policies.suite.ts'

thePolicies('pglite')
