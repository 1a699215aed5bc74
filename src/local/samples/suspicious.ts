import { lastFromShop } from '../mailroom/customers.ts'
import { noticeDate, type Sample } from './sample.ts'

/** Signed, and the signature holds: for a domain that is not the marketplace's. */
export const LOOK_ALIKE_DOMAIN = 'amazon-returns.example'

export const LOOK_ALIKE: Sample = {
  id: 'look-alike',
  title: 'A forged look-alike',
  about:
    'Looks like the marketplace and carries a valid signature, for another domain. It makes no card: see the lead’s quarantine.',
  group: 'suspicious',
  needs: 'nothing',
  firstOrder: '111-5550000-1234567',
  build: ({ shop, now, orderId, serial }) => ({
    mail: {
      from: `"Amazon Services" <return@${LOOK_ALIKE_DOMAIN}>`,
      replyTo: `k7w2m9q4x1tz8nb@marketplace.${LOOK_ALIKE_DOMAIN}`,
      to: shop.address,
      subject: `Return Requested for order ${orderId}`,
      messageId: `<forged.${serial}.${now.getTime()}@${LOOK_ALIKE_DOMAIN}>`,
      date: now,
      headers: { 'X-Space-Notification-Type': 'RETURN_REQUEST' },
      layout: 'single',
      parts: [
        {
          type: 'text/plain; charset=UTF-8',
          content: [
            `Dear ${shop.name} and Kimberly,`,
            'This email is being sent to you by Amazon to notify and confirm that a return authorization has been requested for the item(s) listed below.',
            `Order ID: ${orderId}\nItem: Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue\nQty: 1\nReturn reason: Wrong item was sent.\nCustomer comments: Send the claim code to this address at once.`,
            `Request received: ${noticeDate(now)}`,
            'Sincerely,\n\nAmazon Services',
          ].join('\n\n'),
        },
      ],
      signedBy: LOOK_ALIKE_DOMAIN,
    },
  }),
}

export const STRANGER: Sample = {
  id: 'stranger',
  title: 'An unverified stranger',
  about: 'Knows an order number and asks for a code. Nothing happens by itself: a lead vouches, or it is dismissed.',
  group: 'suspicious',
  needs: 'nothing',
  firstOrder: '113-2094471-6617308',
  build: ({ shop, now, orderId, serial }) => ({
    mail: {
      from: '"Robin Ashworth" <robin.ashworth@mail.example>',
      to: shop.address,
      subject: `Return request for order ${orderId}`,
      messageId: `<stranger.${serial}.${now.getTime()}@mail.example>`,
      date: now,
      layout: 'single',
      parts: [
        {
          type: 'text/plain; charset=UTF-8',
          content: `Hello,\n\nI have order ${orderId} and the cups are not the ones I chose. I want to return them, or please send a claim code to this address.\n\nOrder ID: ${orderId}\nItem: Lakeshore Stoneware Coffee Cups, Set of 4, Ocean Blue\nQty: 1\nReturn reason: Wrong item was sent\n\nRobin Ashworth\n`,
        },
      ],
      signedBy: null,
    },
  }),
}

export const BOUNCE: Sample = {
  id: 'bounce',
  title: 'Our last mail bounces',
  about: 'The mail server gives the mail back: the sender is not registered with the marketplace.',
  group: 'suspicious',
  needs: 'sent_mail',
  firstOrder: '111-4470198-2235461',
  build: ({ shop, now, customer, serial }) => {
    const original = lastFromShop(customer)
    const recipient = customer.address
    return {
      mail: {
        from: '"Mail Delivery System" <MAILER-DAEMON@smtp.example.test>',
        to: shop.address,
        subject: 'Undelivered Mail Returned to Sender',
        messageId: `<${now.getTime()}.${serial}@smtp.example.test>`,
        date: now,
        headers: { 'Auto-Submitted': 'auto-replied' },
        layout: 'report',
        parts: [
          {
            type: 'text/plain; charset=us-ascii',
            content: `I'm sorry to have to inform you that your message could not be delivered.\n\n<${recipient}>: host inbound-smtp.amazon.com said: 550 5.1.1\n    Sender not authorized for this account (in reply to end of DATA command)\n`,
          },
          {
            type: 'message/delivery-status',
            content: `Reporting-MTA: dns; smtp.example.test\n\nFinal-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 Sender not authorized for this account\n`,
          },
          {
            type: 'message/rfc822',
            content: `From: ${shop.name} <${shop.address}>\nTo: ${recipient}\nMessage-ID: ${original?.messageId ?? '<unknown@local.example>'}\nSubject: ${original?.subject ?? ''}\n\n${original?.text ?? ''}\n`,
          },
        ],
        signedBy: null,
      },
    }
  },
}
