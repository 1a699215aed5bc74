import type { TeamText } from '../en.ts'

export const home: TeamText['home'] = {
  mine: '您的工单',
  untaken: '等待接手',
  nothing: '没有等待您处理的工单。',
  lead: '主管事项',
  approvals: count => `*等待批准：* ${count}`,
  late: count => `*逾期工单：* ${count}`,
  unrecognised: count => `*无法识别的邮件：* ${count}`,
  quarantined: count => `*隔离的伪造邮件：* ${count}`,
  commands: '其他功能：/returns help',
}
