import type { CaseStore, PurgeStore } from './cases.ts'
import type { CodeStore, PoolStore } from './codes.ts'
import type { MailStore } from './mail.ts'
import type { PostStore } from './posts.ts'
import type { SearchStore } from './search.ts'
import type { DeskStore } from './settings.ts'
import type { StatsStore } from './statistics.ts'

export type Stores = CaseStore &
  SearchStore &
  CodeStore &
  PoolStore &
  MailStore &
  PostStore &
  DeskStore &
  StatsStore &
  PurgeStore
