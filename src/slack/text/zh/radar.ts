import type { TeamText } from '../en.ts'

export const radar: TeamText['radar'] = {
  title: (count, days) => `重复差错：${days} 天内 ${count} 件`,
  what: (cause, article) => `*原因：${cause}*\n${article}`,
  pair: (shipped, ordered, count, of) => `*应发 ${ordered}，误发 ${shipped}*：${of} 件中 ${count} 件`,
  cases: (links, more) => `工单：${links}${more > 0 ? `，另有 ${more} 件` : ''}`,
  ask: '请检查货架、标签和商品页面，并记录改动。',
  fixed: (who, when) => `${who} 于 ${when} 记录了改正：`,
  willLook: when => `Makegood 将于 ${when} 查看是否有效，并在此消息列中说明。`,
  fixTitle: '记录改正',
  fixNote: '为避免再次发生，做了什么改动？',
  fixHint: '例如：127 号图案移到两格之外，标签已检查。',
  noted: '已记录。是否有效会在消息列中说明。',
  notedAlready: '已有人记录了改正：请看该消息。',
  gone: '该提醒已不存在。',
  followUp: {
    none: (days, before) => `有效：改正后 ${days} 天内没有新工单，提醒前为 ${before} 件。`,
    fewer: (days, after, before) => `有好转：改正后 ${days} 天内 ${after} 件，提醒前为 ${before} 件。`,
    asMany: (days, after, before) => `未见效：改正后 ${days} 天内 ${after} 件，提醒前为 ${before} 件。请再检查。`,
  },
}
