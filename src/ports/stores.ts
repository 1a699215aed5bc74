import type { CaseStore, PurgeStore } from './cases.ts'
import type { CodeStore, PoolStore } from './codes.ts'
import type { DeskStore } from './desk-store.ts'
import type { DigestStore } from './digests.ts'
import type { MailStore } from './mail.ts'
import type { PolicyStore } from './policies.ts'
import type { PostStore } from './posts.ts'
import type { QueueStore } from './queues.ts'
import type { RadarStore } from './radar.ts'
import type { SearchStore } from './search.ts'
import type { StatsStore } from './statistics.ts'

export type Stores = CaseStore &
  QueueStore &
  SearchStore &
  CodeStore &
  PoolStore &
  MailStore &
  PostStore &
  DeskStore &
  RadarStore &
  PolicyStore &
  DigestStore &
  StatsStore &
  PurgeStore
