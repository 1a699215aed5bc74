import { LogLevel, type Logger as SlackLogger } from '@slack/bolt'
import type { Logger } from 'pino'

/**
 * What Slack's libraries say, in our own log. Only text is kept: objects they log can hold tokens and people's words.
 * Their debug and info lines are left out.
 */
export function libraryLog(log: Logger): SlackLogger {
  const words = (parts: readonly unknown[]) =>
    parts
      .filter(part => typeof part === 'string')
      .join(' ')
      .slice(0, 500)
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ library: 'slack' }, words(parts)),
    error: (...parts: unknown[]) => log.error({ library: 'slack' }, words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}
