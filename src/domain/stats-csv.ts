/** Figures as lines of name and value, nested names joined by points. Nothing a customer wrote is among them. */
export function statsCsv(stats: object): string {
  return `name,value\r\n${lines(stats, '').join('')}`
}

function lines(figures: object, path: string): readonly string[] {
  return Object.entries(figures).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' && value !== null ? lines(value, name) : [`${name},${value ?? ''}\r\n`]
  })
}
