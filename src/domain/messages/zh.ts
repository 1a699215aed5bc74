import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}（编号 ${code}）` : item)

export const CHINESE = {
  subject: orderId => `关于您的订单 ${orderId}`,
  greeting: name => (name ? `尊敬的 ${name}，您好：` : '尊敬的客户，您好：'),
  orderLine: orderId => `订单编号：${orderId}`,
  signOff: '此致，敬礼',
  untitled: orderId => orderId,
  quoted: title => `“${withInnerQuotes(title, '‘', '’')}”`,
  apology: {
    wrong_code_entered: item =>
      `非常抱歉。我们在处理您的订单（${item}）时录入了错误的商品编号，因此寄给您的并不是您所选的商品。这是我们的失误。`,
    mis_pick: item => `非常抱歉。我们在为您的订单（${item}）配货时，从货架上取错了商品。这是我们的失误。`,
    mislabelled_stock: item =>
      `非常抱歉。为您的订单（${item}）发出的商品在我们的仓库里贴错了标签，因此您收到的是另一件商品。这是我们的失误。`,
    supplier_error: item =>
      `非常抱歉。供应商为您的订单（${item}）交来的商品有误，而我们在发货前没有发现。这是我们的失误。`,
    listing_error: item =>
      `非常抱歉。我们对您所购商品（${item}）的描述不准确，因此您收到的商品与您的预期不符。这是我们的失误。`,
    damaged_in_transit: item => `非常抱歉，您订购的商品（${item}）在运输途中受到了损坏。`,
    defective: item => `非常抱歉，您收到的商品（${item}）存在质量问题。`,
    other: item => `非常抱歉，您的订单（${item}）出现了问题。`,
    buyer_error: item => `得知您收到的商品（${item}）与您想要的不同，我们感到遗憾，也希望能够帮助您。`,
    not_as_claimed: item => `得知您对收到的商品（${item}）不满意，我们感到遗憾，也希望能够帮助您。`,
  },
  choose: '请您选择您希望的解决方案：',
  options: {
    claim_code: percent => `商品由您留下，我们寄给您一个优惠码，您在本店再次下单时可减免 ${percent}%。`,
    partial_refund: (percent, amount) =>
      amount
        ? `商品由您留下，我们退还您 ${amount}，即您实付金额的 ${percent}%。`
        : `商品由您留下，我们退还您实付金额的 ${percent}%。`,
    full_refund: amount => (amount ? `您将商品退回，我们全额退款 ${amount}。` : '您将商品退回，我们全额退款。'),
    returnless_refund: amount => (amount ? `商品由您留下，我们全额退款 ${amount}。` : '商品由您留下，我们全额退款。'),
    replacement: () => '我们重新寄给您所订购的商品，您无需支付任何费用。',
  },
  ownSuggestion: '如果您希望采用其他方案，也请告诉我们您的想法。',
  howToAnswer: numbers => `您只需直接回复本邮件，写明您所选方案的编号（${numbers.join('、')}）即可。`,
  amended: '感谢您的来信。经过考虑，我们可以为您提供以下方案。',
  nudge: item => `我们曾就您的订单（${item}）与您联系，至今尚未收到您的回复。我们仍然希望为您妥善解决。`,
  questionBack: '感谢您的来信。我们希望按您的意愿处理，但未能从来信中确定您选择哪一个方案。',
  claimCode: {
    intro: '感谢您的回复。以下是您的优惠码：',
    worth: percent => `您在本店再次下单时可减免 ${percent}%。请在结算时输入，该码限用一次。`,
    until: date => `有效期至${date}。`,
    promise: (item, code) => `您再次下单后，我们会为您寄出${withCode(item, code)}，并在发货前仔细核对。`,
    promiseAnyItem: '您再次下单后，我们会在发货前仔细核对您的商品。',
    close: '感谢您给我们弥补的机会。',
  },
  returnInstructions: {
    send: item => `感谢您的回复。请您将商品（${item}）寄回给我们。`,
    label: '退货标签和收货地址可在您购物网站账户的订单中查看。请您妥善包装商品，并保留寄件凭证。',
    refund: amount => (amount ? `我们收到商品后，会立即退还您 ${amount}。` : '我们收到商品后，会立即为您全额退款。'),
  },
  refundDone: {
    done: (item, percent, amount) => `我们已就您的订单（${item}）退还您${refunded(percent, amount)}。`,
    when: '款项将退回您原来的付款方式，到账可能需要几个工作日。',
  },
  replacementComing: {
    promise: (item, code) => `感谢您的回复。我们会重新为您寄出${withCode(item, code)}，并在发货前仔细核对。`,
    promiseAnyItem: '感谢您的回复。我们会重新为您寄出商品，并在发货前仔细核对。',
    close: '您无需支付任何费用。',
  },
  rejection: {
    intro: item => `感谢您的耐心等待。我们已就您的订单（${item}）的申请作了仔细核查。`,
    reason: {
      wrong_code_entered: '您订单中的商品编号与发出的商品一致。',
      mis_pick: '根据我们的配货记录，发出的正是您所订购的商品。',
      mislabelled_stock: '我们仓库中的标签与商品一致。',
      supplier_error: '商品与我们要求供应商交付的一致。',
      listing_error: '商品与其描述一致。',
      damaged_in_transit: '我们没有发现商品在运输途中受损的迹象。',
      defective: '我们没有发现商品存在质量问题。',
      other: '我们没有发现我方的失误。',
      buyer_error: '发出的商品正是您订单中所列的商品。',
      not_as_claimed: '我们核查的结果与申请中的描述不一致。',
    },
    close:
      '因此我们很遗憾，无法就此申请为您提供解决方案。您仍可按照订单的退货条件退回商品。如果我们有所疏漏，请您回复本邮件，并尽可能附上照片。',
  },
  cancelled: item => `您已取消订单（${item}）的退货申请。我们已将其关闭，您无需再做任何操作。`,
  closeKindly: '如果您还有任何疑问，直接回复本邮件即可。',
  between: '',
} as const satisfies CustomerSentences

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? ` ${amount}` : ` ${amount}，即您实付金额的 ${percent}%`
  return percent === null ? '全部款项' : `实付金额的 ${percent}%`
}
