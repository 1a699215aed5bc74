import type { TeamText } from '../en.ts'

export const story: TeamText['story'] = {
  title: orderId => `${orderId} 的经过`,
  ordered: code => `订购 ${code}`,
  shipped: code => `发出 ${code}`,
  option: number => `方案 ${number}`,
  until: when => `至 ${when}`,
  to: who => `给 ${who}`,
  files: count => `附 ${count} 个文件`,
  whose: { customer: '客户：', marketplace: '平台：', ours: '我方：', team: '团队：', mail_server: '邮件服务器：' },
  leftOut: (count, from, to) => `_……${from} 至 ${to} 之间的 ${count} 步在此省略：一条消息放不下。详见消息列。_`,
  shortened: '较长的文字已缩短，全文见消息列。',
  sharedBy: who => `由 ${who} 讲述`,
  inThread: where => `经过已发到${where}。`,
  theThread: '消息列',
  whispered: '经过显示在频道中，仅您可见。',
  noCase: '没有此订单编号或含有这些词语的工单。',
  more: '此工单的全部经过，汇成一条消息',
}
