import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { QUIET } from '../helpers/quiet-chromium.ts'
import { modal, NEW_CARD } from './page-cards.ts'
import { AGENT, type StubWorkspace, startStubWorkspace } from './page-stub.ts'

let browser: Browser
let complaints: string[]

/** Fresh for every test of a file that calls `withPage`. */
export let workspace: StubWorkspace
export let page: Page

export const openPage = async (options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }) => {
  const context = await browser.newContext(options)
  const opened = await context.newPage()
  opened.setDefaultTimeout(5000)
  opened.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  opened.on('pageerror', error => complaints.push(String(error)))
  await opened.goto(workspace.url)
  await opened.getByRole('button', { name: 'Play Ava Linden, agent' }).waitFor()
  return opened
}

/** A browser for the file, a workspace and its page for each test. The page may not complain in the console. */
export const withPage = () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: QUIET })
  })
  beforeEach(async () => {
    complaints = []
    workspace = await startStubWorkspace()
    page = await openPage()
  })
  afterEach(async () => {
    await page.context().close()
    await workspace.stop()
    expect(complaints).toEqual([])
  })
  afterAll(() => browser.close())
}

export const button = (name: string) => page.getByRole('button', { name, exact: true })
export const focused = () => page.locator(':focus')
export const messages = () => page.getByRole('log', { name: 'Messages' })
export const heard = (what: string) => workspace.heard.filter(act => act.what === what).map(act => act.input)
export const postCard = () => workspace.post({ text: 'Return request 113-5592037-4418629', blocks: NEW_CARD })
export const openModal = (note = '', hash = 'h1') =>
  workspace.setView(AGENT, { id: 'V1', hash, view: modal(note), openFor: AGENT })
