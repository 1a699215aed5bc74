import { theQueue } from './queue.suite.ts'

theQueue('pglite')
