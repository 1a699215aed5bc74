import { theMails } from './mails.suite.ts'

theMails('postgres')
