import { foldText } from '../../clean-text.ts'

/** Names the marketplace's customer service signs with, folded. */
const DESKS = [
  'amazon customer service',
  'amazon.com customer service',
  'amazon.co.uk customer service',
  'amazon customer support',
  'amazon support team',
  'amazon kundenservice',
  'amazon.de kundenservice',
  'amazon-kundenservice',
  'service client amazon',
  "service client d'amazon",
  'le service client amazon',
  'atencion al cliente de amazon',
  'servicio de atencion al cliente de amazon',
  'servicio al cliente de amazon',
  'servizio clienti amazon',
  'servizio clienti di amazon',
  'amazon カスタマーサービス',
  'amazonカスタマーサービス',
  '亚马逊客服',
  '亚马逊客户服务',
  'klantenservice van amazon',
  'amazon klantenservice',
].map(foldText)

/** Staff speak about the customer; customers speak about themselves. */
const ABOUT_CUSTOMER = [
  'on behalf of the customer',
  'on behalf of the buyer',
  'on behalf of our customer',
  'on behalf of your customer',
  'on behalf of our mutual customer',
  'our mutual customer',
  'the customer has contacted us',
  'the customer contacted us',
  'customer has contacted amazon',
  'the buyer has contacted us',
  'the buyer contacted us',
  'your buyer contacted us',
  'your customer contacted us',
  'your customer has contacted us',
  'im namen des kunden',
  'im auftrag des kunden',
  'im namen des kaufers',
  'im namen unseres kunden',
  'der kunde hat uns kontaktiert',
  'der kunde hat sich an uns gewandt',
  'der kaufer hat uns kontaktiert',
  'unser gemeinsamer kunde',
  'au nom du client',
  'au nom de notre client',
  "au nom de l'acheteur",
  'le client nous a contacte',
  "l'acheteur nous a contacte",
  'notre client commun',
  'en nombre del cliente',
  'en nombre de nuestro cliente',
  'en nombre del comprador',
  'el cliente se ha puesto en contacto con nosotros',
  'el cliente nos ha contactado',
  'per conto del cliente',
  'per conto del nostro cliente',
  "per conto dell'acquirente",
  'il cliente ci ha contattato',
  'お客様に代わって',
  '購入者に代わって',
  'お客様よりお問い合わせ',
  'お客様からお問い合わせ',
  '代表客户',
  '代表买家',
  '客户联系了我们',
  '买家联系了我们',
].map(foldText)

/** "This is Maria from Amazon …", "I am Maria from Amazon customer service": staff introduce themselves, customers complain. */
const INTRODUCTIONS = [
  /\b(?:this is|my name is|mein name ist|hier ist|je m'appelle|mi nombre es|me llamo|mi chiamo) \p{L}{1,30}(?: \p{L}{1,30})?,? (?:and i am )?(?:from|with|of|at|vom|von|de|del|da|di|du|bei|chez)\b[^,.!?]{0,40}\bamazon\b/u,
  /\b(?:i am|i'm|ich bin|je suis|soy|sono) \p{L}{1,30}(?: \p{L}{1,30})? (?:from|vom|del|du|dal)\b[^,.!?]{0,40}\bamazon\b[^,.!?]{0,20}\b(?:service|support|team|kundenservice)\b/u,
]

const MAX_LOOKED_AT = 6000

/** Whether marketplace staff, not the customer, wrote this: what they say is never the customer's choice. */
export function isStaffMessage(words: string, senderName: string, subject: string): boolean {
  const folded = foldText(words.slice(0, MAX_LOOKED_AT))
  if (DESKS.some(desk => foldText(senderName).includes(desk) || foldText(subject).includes(desk))) return true
  if (ABOUT_CUSTOMER.some(phrase => folded.includes(phrase) || foldText(subject).includes(phrase))) return true
  return (
    INTRODUCTIONS.some(pattern => pattern.test(folded.slice(0, 600))) ||
    words.slice(0, MAX_LOOKED_AT).split('\n').some(isDeskLine)
  )
}

/** The service's name on a line of its own: a signature. */
const isDeskLine = (line: string): boolean =>
  line.length < 80 &&
  DESKS.includes(
    foldText(line)
      .replace(/^[-– ]{1,5}/, '')
      .replace(/[,. ]{1,5}$/, ''),
  )
