import { aliasFor, pick, RELAYED, type Sample, textAndHtml } from './sample.ts'

const ITEM = {
  title: 'Lakeshore Kaffeetassen aus Steinzeug, 4er-Set, Meerblau',
  sku: 'LS-CUP4-BLU',
  asin: 'B0FIXTUR01',
}
const REASON = 'Falscher Artikel wurde gesendet'
const COMMENT = 'Es kamen zwei weiße Tassen statt vier blaue. Größe stimmt auch nicht!'

const germanDate = (now: Date): string =>
  now.toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export const GERMAN: Sample = {
  id: 'german',
  title: 'Rücksendeantrag (amazon.de)',
  about: 'A German customer: the desk writes in German, and reads German.',
  group: 'notice',
  needs: 'nothing',
  firstOrder: '302-4415870-9902713',
  build: ({ shop, orderId, now, serial, messageId }) => {
    const name = pick(['Jürgen', 'Wiebke', 'Annegret', 'Björn'], serial)
    const address = `${serial === 1 ? 'm2b9x7t4w8qz1rc' : aliasFor(`german ${orderId}`)}@marketplace.amazon.de`
    const text = [
      'Guten Tag,',
      'Amazon.de sendet Ihnen diese E-Mail zur Bestätigung, dass ein Rücksendeantrag für folgende(n) Artikel gestellt wurde.',
      `${shop.name}, bitte bearbeiten Sie diesen Rücksendeantrag unter „Rücksendungen verwalten“ in Ihrem Verkäuferkonto. Sie können dem Käufer auch auf diese E-Mail antworten.`,
      `Bestellnummer: ${orderId}\nArtikel: ${ITEM.title}\nMenge: 1\nRücksendegrund: ${REASON}\nKommentare des Käufers: ${COMMENT}`,
      `Eingang des Rücksendeantrags: ${germanDate(now)}`,
      'Freundliche Grüße',
      'Amazon Services',
    ].join('\n\n')
    return {
      mail: {
        from: `"${name} - Amazon Marketplace" <${address}>`,
        replyTo: address,
        to: shop.address,
        subject: `Rücksendung angefordert für Bestellung ${orderId}`,
        messageId,
        date: now,
        headers: { 'X-Marketplace-ID': 'A1PA6795UKMFR9', ...RELAYED },
        ...textAndHtml(text),
        signedBy: 'amazon.de',
      },
      meets: {
        address,
        facts: { name, language: 'de', marketplace: 'amazon.de', orderId, item: ITEM },
        request: `${REASON}.\n\n${COMMENT}`,
      },
    }
  },
}
