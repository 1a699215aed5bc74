import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}（番号 ${code}）` : item)

export const JAPANESE = {
  subject: orderId => `ご注文 ${orderId} について`,
  greeting: name => (name ? `${name} 様` : 'お客様'),
  orderLine: orderId => `注文番号：${orderId}`,
  signOff: 'どうぞよろしくお願いいたします。',
  untitled: orderId => orderId,
  quoted: title => `「${withInnerQuotes(title, '『', '』')}」`,
  apology: {
    wrong_code_entered: item =>
      `このたびは誠に申し訳ございません。ご注文の際（${item}）に当店が誤った商品番号を登録したため、お選びいただいたものとは異なる商品をお届けしてしまいました。当店の誤りでございます。`,
    mis_pick: item =>
      `このたびは誠に申し訳ございません。ご注文の商品（${item}）を梱包する際に、当店が棚から誤った商品を取り出してしまいました。当店の誤りでございます。`,
    mislabelled_stock: item =>
      `このたびは誠に申し訳ございません。ご注文の商品（${item}）として発送した品に、当店の倉庫で誤ったラベルが貼られていたため、異なる商品をお届けしてしまいました。当店の誤りでございます。`,
    supplier_error: item =>
      `このたびは誠に申し訳ございません。ご注文の商品（${item}）として仕入先から誤った商品が納品され、当店が発送前に気づくことができませんでした。当店の誤りでございます。`,
    listing_error: item =>
      `このたびは誠に申し訳ございません。ご注文の商品（${item}）の説明に誤りがあり、ご期待と異なる商品をお届けしてしまいました。当店の誤りでございます。`,
    damaged_in_transit: item => `このたびは、ご注文の商品（${item}）が配送中に破損し、誠に申し訳ございません。`,
    defective: item => `このたびは、お届けした商品（${item}）に不具合があり、誠に申し訳ございません。`,
    other: item => `このたびは、ご注文（${item}）でご迷惑をおかけし、誠に申し訳ございません。`,
    buyer_error: item =>
      `お届けした商品（${item}）がご希望のものと異なっていたとのこと、残念に存じます。少しでもお力になれればと存じます。`,
    not_as_claimed: item =>
      `お届けした商品（${item}）にご満足いただけなかったとのこと、残念に存じます。少しでもお力になれればと存じます。`,
  },
  choose: '次の中から、ご希望の方法をお選びください。',
  options: {
    claim_code: percent =>
      `商品はそのままお手元に置いていただき、当店での次のご注文が${percent}%引きになるコードをお送りします。`,
    partial_refund: (percent, amount) =>
      amount
        ? `商品はそのままお手元に置いていただき、お支払い額の${percent}%にあたる${amount}を返金いたします。`
        : `商品はそのままお手元に置いていただき、お支払い額の${percent}%を返金いたします。`,
    full_refund: amount =>
      amount
        ? `商品をご返送いただき、全額（${amount}）を返金いたします。`
        : '商品をご返送いただき、全額を返金いたします。',
    returnless_refund: amount =>
      amount
        ? `商品はそのままお手元に置いていただき、全額（${amount}）を返金いたします。`
        : '商品はそのままお手元に置いていただき、全額を返金いたします。',
    replacement: () => 'ご注文の商品を、費用のご負担なしで交換品としてお送りします。',
  },
  ownSuggestion: 'ほかの方法をご希望の場合は、どうぞ遠慮なくお知らせください。',
  howToAnswer: numbers =>
    `お返事は、このメッセージにご希望の番号（${numbers.join('、')}）をご返信いただくだけで結構です。`,
  amended: 'ご連絡いただきありがとうございます。検討いたしました結果、次のようにご提案いたします。',
  nudge: item =>
    `先日、ご注文（${item}）についてご連絡を差し上げましたが、まだお返事をいただいておりません。当店として引き続き対応させていただきたく存じます。`,
  questionBack:
    'ご連絡いただきありがとうございます。ご希望どおりに対応させていただきたいのですが、いただいた内容からは、どの方法をご希望か分かりかねました。',
  claimCode: {
    intro: 'お返事いただきありがとうございます。コードをお送りいたします。',
    worth: percent =>
      `当店での次のご注文が${percent}%引きになります。お支払いの際にご入力ください。ご利用は一回限りでございます。`,
    until: date => `有効期限は${date}でございます。`,
    promise: (item, code) =>
      `次にご注文いただきましたら、${withCode(item, code)}を、発送前に必ず確認のうえお送りいたします。`,
    promiseAnyItem: '次にご注文いただきましたら、発送前に必ず商品を確認いたします。',
    close: '対応の機会をいただき、ありがとうございます。',
  },
  returnInstructions: {
    send: item => `お返事いただきありがとうございます。お手数ですが、商品（${item}）をご返送ください。`,
    label:
      '返送用ラベルと送付先は、ご購入いただいたサイトのアカウントの注文履歴からご確認いただけます。商品をしっかり梱包のうえ、控えを保管してくださいますようお願いいたします。',
    refund: amount =>
      amount ? `商品が当店に到着しだい、${amount}を返金いたします。` : '商品が当店に到着しだい、全額を返金いたします。',
  },
  refundDone: {
    done: (item, percent, amount) => `ご注文（${item}）について、${refunded(percent, amount)}を返金いたしました。`,
    when: 'ご利用いただいたお支払い方法に返金されます。反映までに数営業日かかる場合がございます。',
  },
  replacementComing: {
    promise: (item, code) =>
      `お返事いただきありがとうございます。交換品として${withCode(item, code)}を、発送前に必ず確認のうえお送りいたします。`,
    promiseAnyItem: 'お返事いただきありがとうございます。交換品を、発送前に必ず確認のうえお送りいたします。',
    close: '費用のご負担はございません。',
  },
  rejection: {
    intro: item =>
      `お待ちいただきありがとうございます。ご注文（${item}）についてのお申し出を、慎重に確認いたしました。`,
    reason: {
      wrong_code_entered: 'ご注文の商品番号と発送した商品は一致しておりました。',
      mis_pick: '梱包の記録では、ご注文の商品が発送されておりました。',
      mislabelled_stock: '当店の倉庫では、ラベルと商品は一致しておりました。',
      supplier_error: '商品は、仕入先に注文した内容と一致しておりました。',
      listing_error: '商品は、説明の内容と一致しておりました。',
      damaged_in_transit: '配送中に破損した形跡は見つかりませんでした。',
      defective: '商品の不具合は見つかりませんでした。',
      other: '当店側の誤りは見つかりませんでした。',
      buyer_error: '発送した商品は、ご注文いただいた商品でございました。',
      not_as_claimed: '確認した内容は、お申し出の内容と一致いたしませんでした。',
    },
    close:
      'そのため、誠に恐れ入りますが、今回のお申し出についてはご提案ができかねます。なお、ご注文の返品条件に沿ったご返品は引き続き可能でございます。当店の見落としがございましたら、可能であれば写真を添えて、ご返信ください。',
  },
  cancelled: item =>
    `ご注文（${item}）の返品リクエストのお取り消しを承りました。受付は終了しており、これ以上のお手続きは必要ございません。`,
  closeKindly: 'ご不明な点がございましたら、このメッセージにそのままご返信ください。',
  between: '',
} as const satisfies CustomerSentences

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? amount : `お支払い額の${percent}%にあたる${amount}`
  return percent === null ? '全額' : `お支払い額の${percent}%`
}
