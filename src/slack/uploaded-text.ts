import type { SlackContext } from './context.ts'

const PATIENCE_MS = 20_000

/** Our token goes to Slack alone, whatever address a payload names. */
const isSlacks = (url: URL, apiUrl: string): boolean =>
  url.origin === new URL(apiUrl).origin || (url.protocol === 'https:' && /(^|\.)slack\.com$/.test(url.hostname))

/** The text of a file somebody put into a modal; null when Slack does not hand it out. */
export async function uploadedText(
  { slack, log }: Pick<SlackContext, 'slack' | 'log'>,
  file: { readonly id: string; readonly url: string | null },
): Promise<string | null> {
  const { background } = slack
  try {
    const address = file.url ?? (await background.files.info({ file: file.id })).file?.url_private_download
    const url = URL.parse(address ?? '')
    if (!url || !isSlacks(url, background.slackApiUrl)) return null
    const headers = { authorization: `Bearer ${background.token}` }
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    // Without the right to read files Slack answers with its log-in page.
    const isPage = response.headers.get('content-type')?.includes('text/html') === true
    return response.ok && !isPage ? await response.text() : null
  } catch (error) {
    log.warn({ err: error, file: file.id }, 'a file could not be fetched from Slack')
    return null
  }
}
