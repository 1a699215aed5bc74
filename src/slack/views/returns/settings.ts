import type { TeamLanguage } from '../../../domain/language.ts'
import { CURRENCIES } from '../../../domain/money.ts'
import { approvalLimit, type Policy } from '../../../domain/policy.ts'
import { escapeMrkdwn } from '../../mrkdwn.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, header, type Message, section } from '../blocks.ts'
import { amountText, remedyText } from '../card/words.ts'

/** Answers `/returns settings`: the policy in sentences. */
export function settingsAnswer(policy: Policy, language: TeamLanguage): Message {
  const text = teamText(language)
  const words = text.settings
  const remedies = policy.remedies.map(({ kind, percent, enabled }, index) => {
    const name = remedyText({ remedy: { kind, percent: percent ?? null } }, text)
    return `${index + 1}. ${name}: ${enabled ? words.on : words.off}`
  })
  const { from, to, timeZone } = policy.businessHours
  const rules = [
    words.fulfilment[policy.fulfilment],
    words.delay(policy.sendDelaySeconds),
    words.hours(from, to, escapeMrkdwn(timeZone)),
    words.deadlines(policy.deadlines.firstResponseHours, policy.deadlines.lateAfterHours),
    words.nudges(policy.nudges.max, policy.nudges.afterHours),
  ]
  return {
    text: words.title,
    blocks: [
      header(words.title),
      section([words.remedies, ...remedies].join('\n')),
      section(`${words.approval} ${limitsText(policy, language) || words.noLimit}`),
      section(rules.join('\n')),
      ...actions([button('settings', { value: 'settings', label: text.buttons.settings, style: 'primary' })]),
      context(words.change),
    ],
  }
}

const limitsText = (policy: Policy, language: TeamLanguage): string =>
  CURRENCIES.map(currency => approvalLimit(policy, currency))
    .filter(limit => limit !== null)
    .map(limit => amountText(limit, language))
    .join(' · ')
