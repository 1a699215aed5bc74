import { theQueues } from './queues.suite.ts'

theQueues('pglite')
