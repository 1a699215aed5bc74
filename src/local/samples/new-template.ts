import { escapeHtml } from '../mailroom/relay.ts'
import { aliasFor, pick, RELAYED, type Sample, type SampleContext } from './sample.ts'

const ITEM = { title: 'Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue', sku: 'LS-CUP4-BLU', asin: 'B0FIXTUR01' }
const REASON = 'Wrong item was sent'
const COMMENT = 'I ordered the blue set of 4 but received 2 white cups.'
const COLUMNS = ['Order Item', 'ASIN', 'SKU', 'Return Quantity', 'Return Reason', "Customer's Comment"]

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map(cell => `<${tag}><p style="font-size:0.765em">${escapeHtml(cell)}\n</p></${tag}>`).join('\n')}</tr>`

const bullet = (label: string, value: string): string =>
  `<li style="line-height:1.6em"><b>\t${label}:\n</b> ${value}</li>`

const html = ({ shop, orderId, now }: SampleContext): string =>
  [
    '<html><body>',
    `<p>\tHello ${escapeHtml(shop.name)},<br><br></p>`,
    '<p>A customer has requested to return the item(s) listed below. Here are the details:</p>',
    '<ul>',
    bullet('Order ID', orderId),
    bullet('Return request date', now.toISOString().slice(0, 10)),
    bullet('Return policy check', 'Return in policy'),
    bullet('Authorization', 'Automatically authorized by Amazon'),
    '</ul><br>',
    '<table cellspacing="0" cellpadding="10" border="1"><tbody>',
    row('th', COLUMNS),
    row('td', [ITEM.title, ITEM.asin, ITEM.sku, '1', REASON, COMMENT]),
    '</tbody></table>',
    '<p style="line-height:1.6em">Thank you,<br>Amazon Services</p>',
    '</body></html>',
  ].join('\n')

/** The notice names no customer and no address: the conversation starts when the customer writes, or a person adds the address. */
export const NEW_TEMPLATE: Sample = {
  id: 'new-template',
  title: 'Return request, 2026 layout',
  about:
    'A table instead of lines, and no address to answer to. Let the customer write first, or add the address from their mailbox.',
  group: 'notice',
  needs: 'nothing',
  firstOrder: '112-7781204-9930517',
  build: context => {
    const sender = '"Amazon Seller Central Communications (Do Not Reply)" <donotreply@amazon.com>'
    return {
      mail: {
        from: sender,
        replyTo: sender,
        to: context.shop.address,
        subject: `Return authorization notification for order ${context.orderId}`,
        messageId: context.messageId,
        date: context.now,
        headers: { 'X-Marketplace-ID': 'ATVPDKIKX0DER', 'X-Space-Notification-Type': 'RETURN_REQUEST', ...RELAYED },
        layout: 'alternative',
        parts: [{ type: 'text/html; charset=UTF-8', content: html(context) }],
        signedBy: 'amazon.com',
      },
      meets: {
        address: `${aliasFor(`new template ${context.orderId}`)}@marketplace.amazon.com`,
        facts: {
          name: pick(['Delphine', 'Ansel', 'Yuki', 'Bronwen'], context.serial),
          language: 'en',
          marketplace: 'amazon.com',
          orderId: context.orderId,
          item: ITEM,
        },
        request: `${REASON}.\n\n${COMMENT}`,
      },
    }
  },
}
