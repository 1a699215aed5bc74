import type { TeamText } from '../en.ts'

export const mail: TeamText['mail'] = {
  quarantine: '隔离的伪造邮件',
  quarantineNone: '隔离区为空。',
  quarantineWhy: '“放行”会新建一个未核实的工单；“删除”会永久删除。',
  unrecognised: '无法识别的邮件',
  unrecognisedNone: '所有邮件都已识别。',
  from: (address, when) => `来自 ${address}，${when}`,
  noSubject: '（无主题）',
  nobody: '不明发件人',
  noWords: '其中没有可显示的文字。',
  released: '已放行：频道中有了一个未核实的工单。',
  deleted: '已永久删除。',
  known_order: '邮件中的订单已有工单，因此未新建。邮件仍留在隔离区。',
  unreadable: '这封邮件里找不到订单，无法新建工单，仍留在隔离区。',
  confirmDelete: { title: '删除这封邮件？', text: '将永久删除。', yes: '删除', no: '保留' },
}
