import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}, Nummer ${code},` : item)

export const GERMAN = {
  subject: orderId => `Ihre Bestellung ${orderId}`,
  greeting: name => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  orderLine: orderId => `Bestellnummer: ${orderId}`,
  signOff: 'Mit freundlichen Grüßen',
  untitled: orderId => orderId,
  quoted: title => `„${withInnerQuotes(title, '‚', '‘')}“`,
  apology: {
    wrong_code_entered: item =>
      `es tut uns sehr leid: Wir haben zu Ihrer Bestellung (${item}) die falsche Artikelnummer eingetragen und Ihnen deshalb etwas anderes geschickt, als Sie ausgesucht hatten. Das war unser Fehler.`,
    mis_pick: item =>
      `es tut uns sehr leid: Beim Packen Ihrer Bestellung (${item}) haben wir den falschen Artikel aus dem Regal genommen. Das war unser Fehler.`,
    mislabelled_stock: item =>
      `es tut uns sehr leid: Die Ware zu Ihrer Bestellung (${item}) war in unserem Lager falsch beschriftet, und so haben Sie einen anderen Artikel erhalten. Das war unser Fehler.`,
    supplier_error: item =>
      `es tut uns sehr leid: Unser Lieferant hat uns zu Ihrer Bestellung (${item}) die falsche Ware geliefert, und wir haben es vor dem Versand nicht bemerkt. Das war unser Fehler.`,
    listing_error: item =>
      `es tut uns sehr leid: Unsere Beschreibung zu Ihrer Bestellung (${item}) war nicht richtig, und so haben Sie etwas anderes erhalten, als Sie erwarten durften. Das war unser Fehler.`,
    damaged_in_transit: item =>
      `es tut uns sehr leid, dass die Ware aus Ihrer Bestellung (${item}) auf dem Weg zu Ihnen beschädigt wurde.`,
    defective: item => `es tut uns sehr leid, dass die Ware aus Ihrer Bestellung (${item}) einen Mangel hat.`,
    other: item => `es tut uns sehr leid, dass bei Ihrer Bestellung (${item}) etwas schiefgegangen ist.`,
    buyer_error: item =>
      `schade, dass die Ware aus Ihrer Bestellung (${item}) nicht das ist, was Sie sich vorgestellt hatten. Wir möchten Ihnen gern helfen.`,
    not_as_claimed: item =>
      `schade, dass Sie mit der Ware aus Ihrer Bestellung (${item}) nicht zufrieden sind. Wir möchten Ihnen gern helfen.`,
  },
  choose: 'Bitte wählen Sie die Lösung, die Ihnen am liebsten ist:',
  options: {
    claim_code: percent =>
      `Sie behalten den Artikel und erhalten von uns einen Code über ${percent} % Nachlass auf eine neue Bestellung in unserem Shop.`,
    partial_refund: (percent, amount) =>
      amount
        ? `Sie behalten den Artikel, und wir erstatten Ihnen ${amount}, das sind ${percent} % des Kaufpreises.`
        : `Sie behalten den Artikel, und wir erstatten Ihnen ${percent} % des Kaufpreises.`,
    full_refund: amount =>
      amount
        ? `Sie senden den Artikel zurück, und wir erstatten Ihnen den vollen Kaufpreis von ${amount}.`
        : 'Sie senden den Artikel zurück, und wir erstatten Ihnen den vollen Kaufpreis.',
    returnless_refund: amount =>
      amount
        ? `Sie behalten den Artikel, und wir erstatten Ihnen den vollen Kaufpreis von ${amount}.`
        : 'Sie behalten den Artikel, und wir erstatten Ihnen den vollen Kaufpreis.',
    replacement: () => 'Wir senden Ihnen den bestellten Artikel als Ersatz, ohne Kosten für Sie.',
  },
  ownSuggestion: 'Wenn Ihnen eine andere Lösung lieber ist, schreiben Sie uns bitte, was Sie sich wünschen.',
  howToAnswer: numbers =>
    `Zum Antworten genügt es, wenn Sie auf diese Nachricht mit der Nummer Ihrer Wahl antworten (${list(numbers)}).`,
  amended: 'vielen Dank für Ihre Nachricht. Wir haben darüber nachgedacht und können Ihnen Folgendes anbieten.',
  nudge: item =>
    `wir haben Ihnen zu Ihrer Bestellung (${item}) geschrieben und noch keine Antwort von Ihnen erhalten. Wir möchten die Sache gern in Ordnung bringen.`,
  questionBack:
    'vielen Dank für Ihre Nachricht. Wir möchten sicher sein, dass wir tun, was Sie wünschen, und konnten ihr nicht entnehmen, welche Lösung Ihnen am liebsten ist.',
  claimCode: {
    intro: 'vielen Dank für Ihre Antwort. Hier ist Ihr Code:',
    worth: percent =>
      `Er gibt Ihnen ${percent} % Nachlass auf eine neue Bestellung in unserem Shop. Bitte geben Sie ihn beim Bezahlen ein; er gilt einmal.`,
    until: date => `Er ist bis zum ${date} gültig.`,
    promise: (item, code) =>
      `Sobald Sie wieder bestellen, senden wir Ihnen ${withCode(item, code)} und prüfen die Ware vor dem Versand.`,
    promiseAnyItem: 'Sobald Sie wieder bestellen, prüfen wir Ihre Ware vor dem Versand.',
    close: 'Vielen Dank, dass wir die Sache in Ordnung bringen dürfen.',
  },
  returnInstructions: {
    send: item =>
      `vielen Dank für Ihre Antwort. Bitte senden Sie die Ware aus Ihrer Bestellung (${item}) an uns zurück.`,
    label:
      'Das Rücksendeetikett und die Adresse finden Sie bei Ihrer Bestellung in Ihrem Konto beim Marktplatz. Bitte verpacken Sie den Artikel gut und heben Sie den Beleg auf.',
    refund: amount =>
      amount
        ? `Sobald die Ware bei uns ist, erstatten wir Ihnen ${amount}.`
        : 'Sobald die Ware bei uns ist, erstatten wir Ihnen den vollen Kaufpreis.',
  },
  refundDone: {
    done: (item, percent, amount) =>
      `wir haben Ihnen zu Ihrer Bestellung (${item}) ${refunded(percent, amount)} erstattet.`,
    when: 'Das Geld geht an das Zahlungsmittel zurück, das Sie verwendet haben. Bis Sie es dort sehen, können einige Werktage vergehen.',
  },
  replacementComing: {
    promise: (item, code) =>
      `vielen Dank für Ihre Antwort. Als Ersatz senden wir Ihnen ${withCode(item, code)} und prüfen die Ware vor dem Versand.`,
    promiseAnyItem: 'vielen Dank für Ihre Antwort. Wir senden Ihnen Ersatz und prüfen die Ware vor dem Versand.',
    close: 'Für Sie entstehen dabei keine Kosten.',
  },
  rejection: {
    intro: item =>
      `vielen Dank für Ihre Geduld. Wir haben Ihr Anliegen zu Ihrer Bestellung (${item}) sorgfältig geprüft.`,
    reason: {
      wrong_code_entered: 'Die Artikelnummer Ihrer Bestellung und der versandte Artikel stimmen überein.',
      mis_pick: 'Nach unserem Packprotokoll ist der bestellte Artikel auch versandt worden.',
      mislabelled_stock: 'Beschriftung und Ware in unserem Lager stimmen überein.',
      supplier_error: 'Die Ware stimmt mit dem überein, was unser Lieferant liefern sollte.',
      listing_error: 'Der Artikel stimmt mit seiner Beschreibung überein.',
      damaged_in_transit: 'Wir haben kein Anzeichen dafür gefunden, dass der Artikel unterwegs beschädigt wurde.',
      defective: 'Wir haben kein Anzeichen für einen Mangel des Artikels gefunden.',
      other: 'Wir konnten auf unserer Seite keinen Fehler feststellen.',
      buyer_error: 'Der versandte Artikel ist der, der in Ihrer Bestellung steht.',
      not_as_claimed: 'Was wir festgestellt haben, stimmt nicht mit der Beschreibung in der Anfrage überein.',
    },
    close:
      'Deshalb können wir Ihnen zu dieser Anfrage leider keine Lösung anbieten. Sie können den Artikel weiterhin nach den Rückgabebedingungen Ihrer Bestellung zurückgeben. Falls wir etwas übersehen haben, schreiben Sie uns bitte und fügen Sie, wenn möglich, ein Foto bei.',
  },
  cancelled: item =>
    `Sie haben Ihre Rücksendeanfrage zu Ihrer Bestellung (${item}) zurückgezogen. Wir haben sie geschlossen; Sie brauchen nichts weiter zu tun.`,
  closeKindly: 'Wenn noch etwas offen ist, antworten Sie bitte einfach auf diese Nachricht.',
  between: ' ',
} as const satisfies CustomerSentences

function list(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} oder ${last}` : `${last ?? ''}`
}

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? amount : `${amount} (${percent} % des Kaufpreises)`
  return percent === null ? 'den vollen Kaufpreis' : `${percent} % des Kaufpreises`
}
