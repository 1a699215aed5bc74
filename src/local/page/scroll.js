/** Nearer to the end than this counts as reading along. */
const AT_END_PX = 60

/**
 * Keeps the end in sight for who reads along, and the place for who reads back.
 * @param {Element} log
 * @param {() => void} draw
 */
export const keepingScroll = (log, draw) => {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_END_PX
  draw()
  if (atEnd) log.scrollTop = log.scrollHeight
}
