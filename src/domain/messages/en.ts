import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}, number ${code}` : item)

export const ENGLISH = {
  subject: orderId => `Your order ${orderId}`,
  greeting: name => (name ? `Dear ${name},` : 'Hello,'),
  orderLine: orderId => `Order number: ${orderId}`,
  signOff: 'Kind regards,',
  untitled: () => 'the item you ordered',
  quoted: title => `“${withInnerQuotes(title, '‘', '’')}”`,
  apology: {
    wrong_code_entered: item =>
      `We are very sorry. We entered the wrong item number for your order of ${item}, so a different item from the one you chose was sent to you. That was our mistake.`,
    mis_pick: item =>
      `We are very sorry. When we packed your order of ${item}, we took the wrong item from the shelf. That was our mistake.`,
    mislabelled_stock: item =>
      `We are very sorry. The package we sent you as ${item} carried the wrong label in our warehouse, so a different item reached you. That was our mistake.`,
    supplier_error: item =>
      `We are very sorry. Our supplier delivered the wrong item to us as ${item}, and we did not notice it before we sent it to you. That was our mistake.`,
    listing_error: item =>
      `We are very sorry. Our description of ${item} was not correct, so you received something other than you could expect. That was our mistake.`,
    damaged_in_transit: item => `We are very sorry that ${item} was damaged on its way to you.`,
    defective: item => `We are very sorry that ${item} reached you with a defect.`,
    other: item => `We are very sorry that something went wrong with your order of ${item}.`,
    buyer_error: item => `We are sorry to hear that ${item} is not what you had in mind, and we would like to help.`,
    not_as_claimed: item => `We are sorry to hear that you are not happy with ${item}, and we would like to help.`,
  },
  choose: 'Please choose the solution you prefer:',
  options: {
    claim_code: percent => `Keep the item, and we send you a claim code for ${percent}% off a new order in our shop.`,
    partial_refund: (percent, amount) =>
      amount
        ? `Keep the item, and we refund ${amount}, ${percent}% of what you paid.`
        : `Keep the item, and we refund ${percent}% of what you paid.`,
    full_refund: amount =>
      amount
        ? `Return the item for a full refund of ${amount}.`
        : 'Return the item for a full refund of what you paid.',
    returnless_refund: amount =>
      amount ? `Keep the item, and we refund the full ${amount}.` : 'Keep the item, and we refund all that you paid.',
    replacement: () => 'We send you the item you ordered as a replacement, at no cost to you.',
  },
  ownSuggestion: 'If you would prefer another solution, please tell us what you have in mind.',
  howToAnswer: numbers => `To answer, simply reply to this message with the number of your choice (${list(numbers)}).`,
  amended: 'Thank you for your message. We have thought about it and can offer you the following.',
  nudge: item =>
    `We wrote to you about ${item} and have not heard from you yet. We would still like to put this right.`,
  questionBack:
    'Thank you for your message. We want to be sure that we do what you wish, but we could not tell which solution you prefer.',
  claimCode: {
    intro: 'Thank you for your answer. Here is your claim code:',
    worth: percent =>
      `It takes ${percent}% off a new order in our shop. Enter it when you check out; it can be used once.`,
    until: date => `It is valid until ${date}.`,
    promise: (item, code) =>
      `As soon as you order again, we will send you ${withCode(item, code)}, and we will check it before it ships.`,
    promiseAnyItem: 'As soon as you order again, we will check your item before it ships.',
    close: 'Thank you for giving us the chance to put this right.',
  },
  returnInstructions: {
    send: item => `Thank you for your answer. Please send ${item} back to us.`,
    label:
      'You will find the return label and the address with your order, in your account with the marketplace. Please put the item back in a firm package and keep the receipt.',
    refund: amount =>
      amount
        ? `We will refund ${amount} as soon as the item has reached us.`
        : 'We will refund all that you paid as soon as the item has reached us.',
  },
  refundDone: {
    done: (item, percent, amount) => `We have refunded ${refunded(percent, amount)} for ${item}.`,
    when: 'The money goes back to the payment method you used. It can take a few working days to appear there.',
  },
  replacementComing: {
    promise: (item, code) =>
      `Thank you for your answer. We are sending you ${withCode(item, code)} as a replacement, and we will check it before it ships.`,
    promiseAnyItem:
      'Thank you for your answer. We are sending you a replacement, and we will check it before it ships.',
    close: 'There is nothing for you to pay.',
  },
  rejection: {
    intro: item => `Thank you for your patience. We have looked into your request about ${item} with care.`,
    reason: {
      wrong_code_entered: 'The item number of your order and the item we sent agree.',
      mis_pick: 'Our packing record shows that the item you ordered is the item that was sent.',
      mislabelled_stock: 'The label and the item in our warehouse agree.',
      supplier_error: 'The item agrees with what our supplier was asked to deliver.',
      listing_error: 'The item agrees with its description.',
      damaged_in_transit: 'We found no sign that the item was damaged on its way to you.',
      defective: 'We found no sign of a defect in the item.',
      other: 'We could not find a mistake on our side.',
      buyer_error: 'The item we sent is the one named in your order.',
      not_as_claimed: 'What we found does not agree with what the request describes.',
    },
    close:
      'We are therefore sorry that we cannot offer a solution for this request. You can still return the item under the return conditions of your order. If we have overlooked something, please write to us and, if you can, add a photo.',
  },
  cancelled: item =>
    `You have cancelled your return request for ${item}. We have closed it, and there is nothing more for you to do.`,
  closeKindly: 'If anything is still open, simply reply to this message.',
  between: ' ',
} as const satisfies CustomerSentences

function list(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} or ${last}` : `${last ?? ''}`
}

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? amount : `${amount}, ${percent}% of what you paid,`
  return percent === null ? 'all that you paid' : `${percent}% of what you paid`
}
