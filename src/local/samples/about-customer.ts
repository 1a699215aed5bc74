import { MARKETPLACES } from '../../domain/marketplace.ts'
import { type Customer, lastFromShop } from '../mailroom/customers.ts'
import { escapeHtml } from '../mailroom/relay.ts'
import { noticeDate, RELAYED, type Sample, type SampleContext, textAndHtml } from './sample.ts'

const siteOf = (customer: Customer): string => customer.address.replace(/^.*@(marketplace\.)?/, '')
const codeOf = (customer: Customer): string => MARKETPLACES[customer.marketplace].code
const titleOf = (customer: Customer): string => customer.item?.title ?? 'Lakeshore Stoneware Coffee Cups'

export const CANCELLED: Sample = {
  id: 'cancelled',
  title: 'Customer cancels the request',
  about: 'The return is called off; the case ends without an offer.',
  group: 'about_customer',
  needs: 'customer',
  firstOrder: '111-4470198-2235461',
  build: ({ shop, now, customer, messageId }) => ({
    mail: {
      from: `"${customer.name} - Amazon Marketplace" <${customer.address}>`,
      replyTo: customer.address,
      to: shop.address,
      subject: `Return Cancelled for order ${customer.orderId}`,
      messageId,
      date: now,
      headers: { 'X-Marketplace-ID': codeOf(customer), ...RELAYED },
      ...textAndHtml(
        [
          `Dear ${shop.name} and ${customer.name},`,
          `This note has been sent by Amazon to inform you and confirm that ${customer.name} has cancelled the refund request for the following order.`,
          `Order ID: ${customer.orderId}\nItem: ${titleOf(customer)}\nQty: 1\nReturn reason: Wrong item was sent.\nRequest cancelled: ${noticeDate(now)}`,
        ].join('\n\n'),
      ),
      signedBy: siteOf(customer),
    },
  }),
}

const soldHtml = ({ orderId, now }: SampleContext, title: string, sku: string): string =>
  `<html><body><p>Congratulations! Your product has sold on Amazon. Please ship your order.</p><p>Order ID: ${orderId}</p><p>Item: ${escapeHtml(title)}</p><p>SKU: ${sku}</p><p>Qty: 1</p><p>Order date: ${noticeDate(now)}</p></body></html>`

export const REORDER: Sample = {
  id: 'reorder',
  title: '“Sold, ship now”: they order again',
  about: 'The new order that the claim code was for. The warehouse gets its second look.',
  group: 'about_customer',
  needs: 'customer',
  firstOrder: '113-8840216-7302955',
  build: context => {
    const { shop, now, customer, messageId } = context
    const sku = customer.item?.sku ?? 'LS-CUP4-BLU'
    return {
      mail: {
        from: `"Amazon Services" <seller-notification@${siteOf(customer)}>`,
        to: shop.address,
        subject: `Sold, ship now. ${sku}`,
        messageId,
        date: now,
        headers: { 'X-Marketplace-ID': codeOf(customer), ...RELAYED },
        layout: 'single',
        parts: [{ type: 'text/html; charset=UTF-8', content: soldHtml(context, titleOf(customer), sku) }],
        signedBy: siteOf(customer),
      },
    }
  },
}

export const OWN_COPY: Sample = {
  id: 'own-copy',
  title: 'The marketplace’s copy of our last mail',
  about: 'It quotes our own offer and must never be read as the customer’s choice; it proves that the mail went out.',
  group: 'about_customer',
  needs: 'sent_mail',
  firstOrder: '111-4470198-2235461',
  build: ({ shop, now, customer, messageId }) => {
    const ours = escapeHtml(lastFromShop(customer)?.text.trim() ?? '').replaceAll('\n', '<br>')
    return {
      mail: {
        from: `"Amazon.com" <donotreply@${siteOf(customer)}>`,
        replyTo: `do-not-reply@${siteOf(customer)}`,
        to: shop.address,
        subject: `Your e-mail to ${customer.name}`,
        messageId,
        date: now,
        headers: {
          'X-Marketplace-ID': codeOf(customer),
          'X-Space-Notification-Type': 'BBC_MESSAGE_CONFIRMATION_TO_MERCHANT',
          ...RELAYED,
        },
        layout: 'single',
        parts: [
          {
            type: 'text/html; charset=UTF-8',
            content: `<html><body><div>Dear ${escapeHtml(shop.name)}, here is a copy of the e-mail that you sent to ${escapeHtml(customer.name)}. ------------- Begin message ------------- ${ours} ------------- End message ------------- Sincerely, Amazon.com</div></body></html>`,
          },
        ],
        signedBy: siteOf(customer),
      },
    }
  },
}
