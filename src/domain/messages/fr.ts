import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}, numéro ${code},` : item)

export const FRENCH = {
  subject: orderId => `Votre commande ${orderId}`,
  greeting: name => (name ? `Bonjour ${name},` : 'Bonjour,'),
  orderLine: orderId => `Numéro de commande : ${orderId}`,
  signOff: 'Cordialement,',
  untitled: orderId => orderId,
  quoted: title => `« ${withInnerQuotes(title, '“', '”')} »`,
  apology: {
    wrong_code_entered: item =>
      `Nous vous présentons toutes nos excuses. Nous avons saisi une mauvaise référence pour votre commande (${item}), et vous avez donc reçu autre chose que l’article choisi. L’erreur vient de nous.`,
    mis_pick: item =>
      `Nous vous présentons toutes nos excuses. En préparant votre commande (${item}), nous avons pris le mauvais article en rayon. L’erreur vient de nous.`,
    mislabelled_stock: item =>
      `Nous vous présentons toutes nos excuses. L’article préparé pour votre commande (${item}) portait une mauvaise étiquette dans notre entrepôt, et vous en avez reçu un autre. L’erreur vient de nous.`,
    supplier_error: item =>
      `Nous vous présentons toutes nos excuses. Notre fournisseur nous a livré un mauvais article pour votre commande (${item}), et nous ne l’avons pas remarqué avant l’envoi. L’erreur vient de nous.`,
    listing_error: item =>
      `Nous vous présentons toutes nos excuses. Notre description de l’article commandé (${item}) n’était pas exacte, et vous avez reçu autre chose que ce que vous pouviez attendre. L’erreur vient de nous.`,
    damaged_in_transit: item =>
      `Nous sommes sincèrement désolés que l’article de votre commande (${item}) ait été endommagé pendant le transport.`,
    defective: item =>
      `Nous sommes sincèrement désolés que l’article de votre commande (${item}) vous soit parvenu avec un défaut.`,
    other: item => `Nous sommes sincèrement désolés qu’un problème soit survenu avec votre commande (${item}).`,
    buyer_error: item =>
      `Nous regrettons que l’article de votre commande (${item}) ne soit pas celui que vous aviez en tête, et nous souhaitons vous aider.`,
    not_as_claimed: item =>
      `Nous regrettons que l’article de votre commande (${item}) ne vous donne pas satisfaction, et nous souhaitons vous aider.`,
  },
  choose: 'Merci de choisir la solution que vous préférez :',
  options: {
    claim_code: percent =>
      `Vous gardez l’article et nous vous envoyons un code de réduction de ${percent} % pour une nouvelle commande dans notre boutique.`,
    partial_refund: (percent, amount) =>
      amount
        ? `Vous gardez l’article et nous vous remboursons ${amount}, soit ${percent} % du prix payé.`
        : `Vous gardez l’article et nous vous remboursons ${percent} % du prix payé.`,
    full_refund: amount =>
      amount
        ? `Vous renvoyez l’article et nous vous remboursons la totalité, soit ${amount}.`
        : 'Vous renvoyez l’article et nous vous remboursons la totalité du prix payé.',
    returnless_refund: amount =>
      amount
        ? `Vous gardez l’article et nous vous remboursons la totalité, soit ${amount}.`
        : 'Vous gardez l’article et nous vous remboursons la totalité du prix payé.',
    replacement: () => 'Nous vous envoyons l’article commandé en remplacement, sans frais pour vous.',
  },
  ownSuggestion: 'Si vous préférez une autre solution, dites-nous simplement ce que vous souhaitez.',
  howToAnswer: numbers =>
    `Pour répondre, il vous suffit d’indiquer le numéro de votre choix (${list(numbers)}) en réponse à ce message.`,
  amended: 'Merci pour votre message. Après réflexion, voici ce que nous pouvons vous proposer.',
  nudge: item =>
    `Nous vous avons écrit au sujet de votre commande (${item}) et n’avons pas encore reçu de réponse de votre part. Nous souhaitons toujours réparer notre erreur.`,
  questionBack:
    'Merci pour votre message. Nous voulons être sûrs de faire ce que vous souhaitez, et il ne nous a pas permis de savoir quelle solution vous préférez.',
  claimCode: {
    intro: 'Merci pour votre réponse. Voici votre code :',
    worth: percent =>
      `Il vous donne ${percent} % de réduction sur une nouvelle commande dans notre boutique. Saisissez-le au moment du paiement ; il est utilisable une fois.`,
    until: date => `Il est valable jusqu’au ${date}.`,
    promise: (item, code) =>
      `Dès que vous commanderez à nouveau, nous vous enverrons ${withCode(item, code)} et nous vérifierons l’article avant son expédition.`,
    promiseAnyItem: 'Dès que vous commanderez à nouveau, nous vérifierons votre article avant son expédition.',
    close: 'Merci de nous permettre de réparer notre erreur.',
  },
  returnInstructions: {
    send: item => `Merci pour votre réponse. Nous vous prions de nous renvoyer l’article de votre commande (${item}).`,
    label:
      'Vous trouverez l’étiquette de retour et l’adresse avec votre commande, dans votre compte sur le site où vous avez acheté l’article. Merci de bien emballer l’article et de garder le reçu.',
    refund: amount =>
      amount
        ? `Nous vous rembourserons ${amount} dès que l’article nous sera parvenu.`
        : 'Nous vous rembourserons la totalité du prix payé dès que l’article nous sera parvenu.',
  },
  refundDone: {
    done: (item, percent, amount) =>
      `Nous vous avons remboursé ${refunded(percent, amount)} pour votre commande (${item}).`,
    when: 'La somme est versée sur le moyen de paiement que vous avez utilisé. Quelques jours ouvrés peuvent passer avant que vous ne la voyiez.',
  },
  replacementComing: {
    promise: (item, code) =>
      `Merci pour votre réponse. Nous vous envoyons ${withCode(item, code)} en remplacement et nous vérifierons l’article avant son expédition.`,
    promiseAnyItem:
      'Merci pour votre réponse. Nous vous envoyons un article de remplacement et nous le vérifierons avant son expédition.',
    close: 'Vous n’avez rien à payer.',
  },
  rejection: {
    intro: item =>
      `Merci pour votre patience. Nous avons examiné avec soin votre demande concernant votre commande (${item}).`,
    reason: {
      wrong_code_entered: 'La référence de votre commande et l’article envoyé concordent.',
      mis_pick: 'Selon notre relevé de préparation, l’article commandé est bien celui qui a été envoyé.',
      mislabelled_stock: 'L’étiquette et l’article concordent dans notre entrepôt.',
      supplier_error: 'L’article correspond à ce que notre fournisseur devait livrer.',
      listing_error: 'L’article correspond à sa description.',
      damaged_in_transit: 'Nous n’avons trouvé aucun signe d’un dommage pendant le transport.',
      defective: 'Nous n’avons trouvé aucun signe d’un défaut de l’article.',
      other: 'Nous n’avons pas trouvé d’erreur de notre part.',
      buyer_error: 'L’article envoyé est celui qui figure dans votre commande.',
      not_as_claimed: 'Ce que nous avons constaté ne concorde pas avec la description de la demande.',
    },
    close:
      'Nous regrettons donc de ne pas pouvoir proposer de solution pour cette demande. Vous pouvez toujours renvoyer l’article selon les conditions de retour de votre commande. Si quelque chose nous a échappé, écrivez-nous et joignez, si possible, une photo.',
  },
  cancelled: item =>
    `Vous avez annulé votre demande de retour pour votre commande (${item}). Nous l’avons close ; vous n’avez plus rien à faire.`,
  closeKindly: 'Si une question reste ouverte, il vous suffit de répondre à ce message.',
  between: ' ',
} as const satisfies CustomerSentences

function list(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} ou ${last}` : `${last ?? ''}`
}

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? amount : `${amount}, soit ${percent} % du prix payé,`
  return percent === null ? 'la totalité du prix payé' : `${percent} % du prix payé`
}
