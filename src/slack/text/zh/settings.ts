import type { TeamText } from '../en.ts'

export const settings: TeamText['settings'] = {
  title: '设置',
  remedies: '*补救方案*',
  on: '启用',
  off: '停用',
  approval: '*超过以下金额须主管批准*',
  noLimit: '无限额',
  fulfilment: { auto: '客户明确接受后自动执行。', confirm: '客户接受后由客服点击执行。' },
  delay: seconds => `邮件在 ${seconds} 秒内可以撤回。`,
  hours: (from, to, zone) => `工作时间 ${from}–${to}，${zone}。`,
  deadlines: (first, late) => `首次回复限 ${first} 小时，超过 ${late} 小时为逾期。`,
  nudges: (max, hours) => `最多提醒客户 ${max} 次，首次在 ${hours} 小时后。`,
  change: '修改方法：makegood policy export，编辑文件，makegood policy import。',
}
