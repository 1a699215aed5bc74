import type { Method } from '../reply.ts'
import { CHAT } from './chat.ts'
import { CONVERSATIONS } from './conversations.ts'
import { FILES } from './files.ts'
import { PEOPLE } from './people.ts'
import { VIEWS } from './views.ts'

/** Methods that act for the bot. Those about the connection itself stand in web-api.ts. */
export const BOT_METHODS: Readonly<Record<string, Method>> = {
  ...CHAT,
  ...CONVERSATIONS,
  ...FILES,
  ...PEOPLE,
  ...VIEWS,
}
