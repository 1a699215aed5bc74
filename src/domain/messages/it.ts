import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}, numero ${code},` : item)

export const ITALIAN = {
  subject: orderId => `Il Suo ordine ${orderId}`,
  greeting: name => (name ? `Gentile ${name},` : 'Buongiorno,'),
  orderLine: orderId => `Numero d’ordine: ${orderId}`,
  signOff: 'Cordiali saluti,',
  untitled: orderId => orderId,
  quoted: title => `«${withInnerQuotes(title, '“', '”')}»`,
  apology: {
    wrong_code_entered: item =>
      `ci scusiamo sinceramente. Abbiamo registrato un codice articolo sbagliato per il Suo ordine (${item}) e per questo Le abbiamo inviato qualcosa di diverso da ciò che aveva scelto. L’errore è nostro.`,
    mis_pick: item =>
      `ci scusiamo sinceramente. Nel preparare il Suo ordine (${item}) abbiamo preso dallo scaffale l’articolo sbagliato. L’errore è nostro.`,
    mislabelled_stock: item =>
      `ci scusiamo sinceramente. L’articolo preparato per il Suo ordine (${item}) aveva un’etichetta sbagliata nel nostro magazzino e per questo Lei ne ha ricevuto un altro. L’errore è nostro.`,
    supplier_error: item =>
      `ci scusiamo sinceramente. Il nostro fornitore ci ha consegnato un articolo sbagliato per il Suo ordine (${item}) e non ce ne siamo accorti prima della spedizione. L’errore è nostro.`,
    listing_error: item =>
      `ci scusiamo sinceramente. La nostra descrizione dell’articolo del Suo ordine (${item}) non era corretta e per questo Lei ha ricevuto qualcosa di diverso da ciò che poteva aspettarsi. L’errore è nostro.`,
    damaged_in_transit: item =>
      `siamo molto dispiaciuti che l’articolo del Suo ordine (${item}) si sia danneggiato durante il trasporto.`,
    defective: item =>
      `siamo molto dispiaciuti che l’articolo del Suo ordine (${item}) Le sia arrivato con un difetto.`,
    other: item => `siamo molto dispiaciuti che qualcosa sia andato storto con il Suo ordine (${item}).`,
    buyer_error: item =>
      `ci dispiace che l’articolo del Suo ordine (${item}) non sia quello che aveva in mente e vorremmo aiutarLa.`,
    not_as_claimed: item =>
      `ci dispiace che l’articolo del Suo ordine (${item}) non L’abbia soddisfatta e vorremmo aiutarLa.`,
  },
  choose: 'La preghiamo di scegliere la soluzione che preferisce:',
  options: {
    claim_code: percent =>
      `Lei tiene l’articolo e noi Le inviamo un codice sconto del ${percent}% per un nuovo ordine nel nostro negozio.`,
    partial_refund: (percent, amount) =>
      amount
        ? `Lei tiene l’articolo e noi Le rimborsiamo ${amount}, il ${percent}% di quanto ha pagato.`
        : `Lei tiene l’articolo e noi Le rimborsiamo il ${percent}% di quanto ha pagato.`,
    full_refund: amount =>
      amount
        ? `Lei restituisce l’articolo e noi Le rimborsiamo l’intero importo di ${amount}.`
        : 'Lei restituisce l’articolo e noi Le rimborsiamo l’intero importo.',
    returnless_refund: amount =>
      amount
        ? `Lei tiene l’articolo e noi Le rimborsiamo l’intero importo di ${amount}.`
        : 'Lei tiene l’articolo e noi Le rimborsiamo l’intero importo.',
    replacement: () => 'Le inviamo in sostituzione l’articolo ordinato, senza costi per Lei.',
  },
  ownSuggestion: 'Se preferisce un’altra soluzione, ci scriva pure che cosa desidera.',
  howToAnswer: numbers =>
    `Per rispondere è sufficiente indicare il numero della Sua scelta (${list(numbers)}) in risposta a questo messaggio.`,
  amended: 'grazie per il Suo messaggio. Ci abbiamo riflettuto e possiamo proporLe quanto segue.',
  nudge: item =>
    `Le abbiamo scritto a proposito del Suo ordine (${item}) e non abbiamo ancora ricevuto una Sua risposta. Desideriamo ancora rimediare.`,
  questionBack:
    'grazie per il Suo messaggio. Vogliamo essere certi di fare ciò che desidera e non ci è stato possibile capire quale soluzione preferisce.',
  claimCode: {
    intro: 'grazie per la Sua risposta. Ecco il Suo codice:',
    worth: percent =>
      `Le dà uno sconto del ${percent}% su un nuovo ordine nel nostro negozio. Lo inserisca al momento del pagamento; si può usare una sola volta.`,
    until: date => `È valido fino al ${date}.`,
    promise: (item, code) =>
      `Non appena ordinerà di nuovo, Le invieremo ${withCode(item, code)} e lo controlleremo prima della spedizione.`,
    promiseAnyItem: 'Non appena ordinerà di nuovo, controlleremo il Suo articolo prima della spedizione.',
    close: 'Grazie per averci dato la possibilità di rimediare.',
  },
  returnInstructions: {
    send: item => `grazie per la Sua risposta. La preghiamo di rispedirci l’articolo del Suo ordine (${item}).`,
    label:
      'Troverà l’etichetta di reso e l’indirizzo insieme al Suo ordine, nel Suo account sul sito dove ha acquistato l’articolo. La preghiamo di imballarlo bene e di conservare la ricevuta.',
    refund: amount =>
      amount
        ? `Le rimborseremo ${amount} non appena avremo ricevuto l’articolo.`
        : 'Le rimborseremo l’intero importo non appena avremo ricevuto l’articolo.',
  },
  refundDone: {
    done: (item, percent, amount) => `Le abbiamo rimborsato ${refunded(percent, amount)} per il Suo ordine (${item}).`,
    when: 'Il denaro torna sul mezzo di pagamento che ha usato. Possono passare alcuni giorni lavorativi prima che lo veda.',
  },
  replacementComing: {
    promise: (item, code) =>
      `grazie per la Sua risposta. Le inviamo in sostituzione ${withCode(item, code)} e lo controlleremo prima della spedizione.`,
    promiseAnyItem:
      'grazie per la Sua risposta. Le inviamo un articolo in sostituzione e lo controlleremo prima della spedizione.',
    close: 'Per Lei non ci sono costi.',
  },
  rejection: {
    intro: item => `grazie per la Sua pazienza. Abbiamo esaminato con cura la Sua richiesta sul Suo ordine (${item}).`,
    reason: {
      wrong_code_entered: 'Il codice articolo del Suo ordine e l’articolo inviato coincidono.',
      mis_pick: 'Secondo il nostro registro di preparazione, l’articolo inviato è quello ordinato.',
      mislabelled_stock: 'L’etichetta e l’articolo coincidono nel nostro magazzino.',
      supplier_error: 'L’articolo corrisponde a quanto il nostro fornitore doveva consegnare.',
      listing_error: 'L’articolo corrisponde alla sua descrizione.',
      damaged_in_transit: 'Non abbiamo trovato segni di un danno durante il trasporto.',
      defective: 'Non abbiamo trovato segni di un difetto dell’articolo.',
      other: 'Non abbiamo trovato un errore da parte nostra.',
      buyer_error: 'L’articolo inviato è quello indicato nel Suo ordine.',
      not_as_claimed: 'Quanto abbiamo riscontrato non coincide con la descrizione della richiesta.',
    },
    close:
      'Ci dispiace quindi di non poter proporre una soluzione per questa richiesta. Può comunque restituire l’articolo secondo le condizioni di reso del Suo ordine. Se ci è sfuggito qualcosa, ci scriva e, se può, alleghi una foto.',
  },
  cancelled: item =>
    `ha annullato la Sua richiesta di reso per il Suo ordine (${item}). L’abbiamo chiusa e non deve fare altro.`,
  closeKindly: 'Se qualcosa è ancora in sospeso, è sufficiente rispondere a questo messaggio.',
  between: ' ',
} as const satisfies CustomerSentences

function list(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} o ${last}` : `${last ?? ''}`
}

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? amount : `${amount}, il ${percent}% di quanto ha pagato,`
  return percent === null ? 'l’intero importo' : `il ${percent}% di quanto ha pagato`
}
