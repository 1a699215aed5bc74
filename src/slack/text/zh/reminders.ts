import type { TeamText } from '../en.ts'

export const reminders: TeamText['reminders'] = {
  head: (who, about) => `${who === '' ? '提醒' : who}：${about}`,
  nth: count => `第 ${count} 次提醒`,
  standIn: (who, absent) => `${who}（${absent} 不在）`,
  clockRunsOut: when => `*平台的时限将于 ${when} 到期。*`,
  clockRanOut: when => `*平台的时限已于 ${when} 到期。*`,
}
