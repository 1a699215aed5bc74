import { foldText } from './clean-text.ts'
import { headerOf, type MailFacts } from './mail-facts.ts'

const SUBJECT_STARTS = [
  'automatic reply',
  'auto reply',
  'auto-reply',
  'autoreply',
  'auto response',
  'automated reply',
  'automated response',
  'auto:',
  'out of office',
  'out of the office',
  'vacation',
  'on vacation',
  'away from the office',
  'automatische antwort',
  'abwesenheitsnotiz',
  'abwesenheit',
  'abwesend',
  'reponse automatique',
  'absence du bureau',
  "message d'absence",
  'absent du bureau',
  'respuesta automatica',
  'fuera de la oficina',
  'ausente',
  'risposta automatica',
  'fuori sede',
  'fuori ufficio',
  'assente',
  'automatisch antwoord',
  'afwezig',
  'autosvar',
  'resposta automatica',
  'autoodpowiedz',
  'otomatik yanit',
  '自動応答',
  '自動返信',
  '不在',
  '自动回复',
  '自动答复',
  '外出',
].map(foldText)

/** Sentences with which such a letter begins; elsewhere in a letter they are only talk. */
const OPENINGS = [
  /^(?:this is an? )?(?:automated|automatic|auto-?generated)(?: email| e-mail)? (?:reply|response|message|answer)/,
  /^(?:hello|hi|dear)?[^.\n]{0,40}thank(?:s| you) for your (?:e-?mail|message)[.,! ]{1,3}i(?: am|'m|’m) (?:currently )?(?:out of|away|on (?:vacation|holiday|leave))/,
  /^i(?: am|'m|’m|will be| will be) (?:currently )?(?:out of (?:the |my )?office|away from (?:the |my )?(?:office|desk)|on (?:vacation|annual leave|holiday))/,
  /^(?:dies ist eine automatische|das ist eine automatische|automatische antwort|ich bin (?:derzeit |zurzeit |momentan |bis |vom )?[^.]{0,40}(?:nicht im buro|abwesend|im urlaub|nicht erreichbar))/,
  /^(?:ceci est une reponse automatique|reponse automatique|je suis (?:actuellement )?(?:absente?|en conges?|en vacances))/,
  /^(?:esta es una respuesta automatica|respuesta automatica|(?:actualmente )?(?:estoy|me encuentro) (?:fuera de la oficina|de vacaciones|ausente))/,
  /^(?:questa e una risposta automatica|risposta automatica|(?:attualmente )?sono (?:fuori (?:sede|ufficio)|in ferie|in vacanza|assente))/,
  /^(?:これは自動|自動返信|自動応答|只今不在|ただいま不在|这是自动|自动回复|此为自动)/,
]

/** Stems of words with which customers choose: a letter that holds one may say more than that its writer is away. */
const CHOICE_WORDS =
  /option|solution|choose|choice|refund|code|losung|erstattung|moglichkeit|rembours|choix|solucion|reembolso|soluzione|rimborso|opzione|返金|番|退款|方案|选择/

/** Whether a program wrote it: by the headers programs set. The marketplace's own "notification" header is none of them. */
export function hasAutoReplyHeaders({ mail }: MailFacts): boolean {
  const submitted = headerOf(mail, 'auto-submitted')?.trim().toLowerCase() ?? ''
  const precedence = headerOf(mail, 'precedence')?.trim().toLowerCase() ?? ''
  return (
    submitted.startsWith('auto-replied') ||
    precedence === 'auto_reply' ||
    precedence === 'auto-reply' ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-autoreply-from', 'x-mail-autoreply', 'x-auto-reply'].some(
      name => isSet(headerOf(mail, name)),
    )
  )
}

const isSet = (value: string | null): boolean => value !== null && !/^(?:no|false|0)?$/i.test(value.trim())

/** Whether a letter that has no such headers is one all the same: its subject or its first words say so. */
export function readsLikeAutoReply({ topic, subject }: MailFacts, words: string): boolean {
  if ([topic, subject].some(line => SUBJECT_STARTS.some(start => foldText(line).startsWith(start)))) return true
  const folded = foldText(words.slice(0, 1000))
  const [, afterGreeting = ''] =
    /^(?:hello|hi|dear|hallo|guten tag|bonjour|hola|buongiorno|sehr geehrte)[^,.!\n]{0,40}[,.!] ?(.*)$/s.exec(folded) ??
    []
  return OPENINGS.some(opening => opening.test(folded) || opening.test(afterGreeting)) && !CHOICE_WORDS.test(folded)
}
