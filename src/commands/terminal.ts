/** What a command answers. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** What was refused or failed. */
export const complain = (text: string): void => void process.stderr.write(`${text}\n`)
