/** How the desk asks for what is forgotten. Values handed to these functions are escaped already. */
export const reminders = {
  head: (who: string, about: string) => `${who === '' ? 'Reminder' : who}: ${about}`,
  nth: (count: number) => `reminder ${count}`,
  /** Somebody stands in for a colleague whose Slack status says they are away. */
  standIn: (who: string, absent: string) => `${who} (${absent} is away)`,
  clockRunsOut: (when: string) => `*The marketplace’s clock runs out ${when}.*`,
  clockRanOut: (when: string) => `*The marketplace’s clock ran out ${when}.*`,
}
