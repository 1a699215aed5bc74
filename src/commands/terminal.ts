/** What a command answers. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** A part of a long answer; waits for whoever reads it, so that little of it is held. */
export const printPiece = (text: string): Promise<void> =>
  new Promise(resolve => {
    if (process.stdout.write(text)) resolve()
    else process.stdout.once('drain', resolve)
  })

/** What was refused or failed. */
export const complain = (text: string): void => void process.stderr.write(`${text}\n`)
