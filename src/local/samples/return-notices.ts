import type { OrderedItem } from '../mailroom/customers.ts'
import {
  aliasFor,
  noticeDate,
  pick,
  RELAYED,
  type Sample,
  type SampleContext,
  type SampleMail,
  textAndHtml,
} from './sample.ts'

const TEA_CUPS: OrderedItem = {
  title: 'Lily & Vine Bone China Tea Cup Set, 6 Pieces, Print 123 "Blue Willow"',
  sku: 'LV-CUP6-P123',
  asin: 'B0FIXTUR02',
}

const COFFEE_CUPS: OrderedItem = {
  title: 'Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue',
  sku: 'LS-CUP4-BLU',
  asin: 'B0FIXTUR01',
}

const PRINT_WORDS =
  'I can’t believe it. The set of cups have not the same print as what I told the seller. I love that print I have chosen, and want to exchange for it.'

type Complaint = {
  readonly name: string
  readonly alias: string
  readonly item: OrderedItem
  readonly comments: string | null
}

const noticeText = ({ shop, orderId, now }: SampleContext, { name, item, comments }: Complaint): string =>
  [
    `Dear ${shop.name},`,
    'This email is being sent to you by Amazon to notify and confirm that a return authorization has been requested for the item(s) listed below.',
    'Please review this request in the Manage Returns tool in your seller account. Using the Manage Returns tool, please take one of the following actions within the next business day.',
    "1.Authorize the customer's request to return the item.",
    '2.Close the request.',
    '3.Contact the consumer for additional information (through Manage Returns or the Buyer-Seller Communication tool).',
    `${name}, the information below is confirmation of the item(s) that you have requested to return to ${shop.name}. No additional action is required from you at this time.`,
    [
      `Order ID: ${orderId}`,
      `Item: ${item.title}`,
      'Qty: 1',
      'Return reason:  Wrong item was sent.',
      ...(comments === null ? [] : [`Customer comments: ${comments}`]),
      `Request received: ${noticeDate(now)}`,
    ].join('\n'),
    'Sincerely,',
    'Amazon Services',
  ].join('\n\n')

const olderNotice = (context: SampleContext, complaint: Complaint): SampleMail => {
  const address = `${complaint.alias}@marketplace.amazon.com`
  const { name, item, comments } = complaint
  return {
    mail: {
      from: `"${name} - Amazon Marketplace" <${address}>`,
      replyTo: address,
      to: context.shop.address,
      subject: `Return Requested for order ${context.orderId}`,
      messageId: context.messageId,
      date: context.now,
      headers: { 'X-Marketplace-ID': 'ATVPDKIKX0DER', ...RELAYED },
      ...textAndHtml(noticeText(context, complaint)),
      signedBy: 'amazon.com',
    },
    meets: {
      address,
      facts: { name, language: 'en', marketplace: 'amazon.com', orderId: context.orderId, item },
      request: `Wrong item was sent.${comments === null ? '' : `\n\n${comments}`}`,
    },
  }
}

export const STORY: Sample = {
  id: 'story',
  title: 'Return request: the wrong print',
  about: 'The story to start with: six cups, not the print that was ordered.',
  group: 'notice',
  needs: 'nothing',
  firstOrder: '113-5592037-4418629',
  build: context =>
    olderNotice(context, {
      name: pick(['Hannah', 'Ingrid', 'Marisol', 'Philippa', 'Tamsin'], context.serial),
      alias: context.serial === 1 ? 't7p3v9k2m5wq8xa' : aliasFor(`story ${context.orderId}`),
      item: TEA_CUPS,
      comments: PRINT_WORDS,
    }),
}

export const NO_COMMENTS: Sample = {
  id: 'no-comments',
  title: 'Return request without a comment',
  about: 'Only the marketplace’s reason, not a word from the customer.',
  group: 'notice',
  needs: 'nothing',
  firstOrder: '111-0071265-3348809',
  build: context =>
    olderNotice(context, {
      name: pick(['Kimberly', 'Odette', 'Ravi', 'Soren'], context.serial),
      alias: aliasFor(`no comments ${context.orderId}`),
      item: COFFEE_CUPS,
      comments: null,
    }),
}
