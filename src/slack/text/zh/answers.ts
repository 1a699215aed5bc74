import type { TeamText } from '../en.ts'

export const answers: TeamText['answers'] = {
  help: {
    title: '*/returns 的用法*',
    lines: [
      ['/returns', '本说明和未结工单'],
      ['/returns mine', '您负责的工单'],
      ['/returns late', '逾期的工单'],
      ['/returns find <订单或词语>', '查找工单'],
      ['/returns new', '手动新建工单'],
      ['/returns codes', '库中剩余的优惠码'],
      ['/returns stats [7d|30d|90d|2026-10|all]', '统计；后面可加 by cause、remedy、sku、agent 或 store'],
      ['/returns export [period]', '全部工单的 CSV，私信发给您'],
      ['/returns quarantine', '伪造邮件（主管）'],
      ['/returns settings', '政策（主管）'],
    ],
  },
  lists: { queue: '未结工单', mine: '您的工单', late: '逾期工单', found: words => `与“${words}”相符的工单` },
  empty: {
    queue: '没有未结工单。',
    mine: '您没有未结工单。',
    late: '没有逾期。',
    found: '没有相符的工单。请试试订单编号，或商品中的词语。',
  },
  headline: (title, count) => `*${title}*(${count})`,
  andMore: count => `……另有 ${count} 条。/returns find 可以缩小范围。`,
  openFor: age => `已开 ${age}`,
  untaken: '尚无人接手',
  csvSent: 'CSV 已发到我们的私信中。',
  unknownCommand: words => `不认识“${words}”。`,
  badPeriod: '期间的写法：7d、30d、90d、2026-10 或 all。',
}
