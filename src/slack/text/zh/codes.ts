import type { TeamText } from '../en.ts'

export const codes: TeamText['codes'] = {
  title: '库中的优惠码',
  none: '库中没有优惠码。请用命令行导入：makegood codes import。',
  row: (marketplace, percent, available, issued) =>
    `*${marketplace}*，${percent}%：剩余 *${available}*，已发放 ${issued}`,
  expires: day => `最近一批于 ${day} 到期`,
}
