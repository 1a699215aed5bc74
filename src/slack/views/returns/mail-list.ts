import type { types } from '@slack/bolt'
import type { TeamLanguage } from '../../../domain/language.ts'
import { mailValue } from '../../ids.ts'
import { date, inline, plainLine, quote } from '../../mrkdwn.ts'
import type { TeamText } from '../../text/en.ts'
import { teamText } from '../../text/team-text.ts'
import { actions, button, context, header, type Message, plain, richText, section } from '../blocks.ts'

/** A mail that belongs to no case, as one entry of a list. */
export type MailRow = {
  readonly mailId: string
  readonly from: string | null
  readonly subject: string
  readonly receivedAt: Date
  /** Why it was judged so, one sentence each. */
  readonly why: readonly string[]
}

type MailList = { readonly rows: readonly MailRow[]; readonly total: number; readonly language: TeamLanguage }

const SHOWN = 10

/** Answers `/returns quarantine`: forged mail, with `Release` and `Delete`. */
export const quarantineAnswer = (list: MailList): Message =>
  listMessage(list, ({ mail }) => [mail.quarantine, mail.quarantineNone], quarantineBlocks(list))

/** Mail that was understood by nobody, with `Open`. */
export const unrecognisedAnswer = (list: MailList): Message =>
  listMessage(list, ({ mail }) => [mail.unrecognised, mail.unrecognisedNone], unrecognisedBlocks(list))

function listMessage(
  { total, language }: MailList,
  words: (text: TeamText) => readonly [string, string],
  rows: readonly types.KnownBlock[],
): Message {
  const [title, none] = words(teamText(language))
  return { text: `${title} (${total})`, blocks: [header(title), ...(rows.length > 0 ? rows : [section(none)])] }
}

export function quarantineBlocks({ rows, total, language }: MailList): readonly types.KnownBlock[] {
  const text = teamText(language)
  if (rows.length === 0) return []
  return [
    context(text.mail.quarantineWhy),
    ...rows.slice(0, SHOWN).flatMap(row => [section(mailText(row, text)), ...quarantineButtons(row, text)]),
    ...moreLine(rows, total, text),
  ]
}

export function unrecognisedBlocks({ rows, total, language }: MailList): readonly types.KnownBlock[] {
  const text = teamText(language)
  return [
    ...rows
      .slice(0, SHOWN)
      .flatMap(row => [
        section(mailText(row, text)),
        ...actions([button('open_mail', { value: mailValue(row.mailId), label: text.buttons.open_mail })]),
      ]),
    ...moreLine(rows, total, text),
  ]
}

function moreLine(rows: readonly MailRow[], total: number, { home }: TeamText): types.KnownBlock[] {
  const hidden = total - Math.min(rows.length, SHOWN)
  return hidden > 0 ? [context(home.more(hidden))] : []
}

function mailText({ from, subject, receivedAt, why }: Omit<MailRow, 'mailId'>, { mail }: TeamText): string {
  const sender = from === null ? mail.nobody : inline(from, 150)
  const reasons = why.slice(0, 3).map(reason => `• ${inline(reason, 200)}`)
  const title = inline(subject, 150) || mail.noSubject
  return [`*${title}*`, mail.from(sender, date(receivedAt, 'moment')), ...reasons].join('\n')
}

/** One mail as `Open` shows it: what the list says of it, then its own words. */
export function mailAnswer(opened: {
  readonly row: Omit<MailRow, 'mailId' | 'subject'> & { readonly subject: string | null }
  readonly text: string
  readonly language: TeamLanguage
}): Message {
  const text = teamText(opened.language)
  const summary = mailText({ ...opened.row, subject: opened.row.subject ?? '' }, text)
  const words = quote(opened.text, 3000)
  return {
    text: summary,
    blocks: [section(summary), ...(words ? richText([words]) : [context(text.mail.noWords)])],
  }
}

function quarantineButtons({ mailId }: MailRow, { mail, buttons }: TeamText): types.KnownBlock[] {
  const { title, text, yes, no } = mail.confirmDelete
  const value = mailValue(mailId)
  return actions([
    button('release', { value, label: buttons.release }),
    {
      ...button('delete', { value, label: buttons.delete, style: 'danger' }),
      confirm: {
        title: plain(title),
        text: plain(plainLine(text, 300)),
        confirm: plain(yes),
        deny: plain(no),
        style: 'danger',
      },
    },
  ])
}
