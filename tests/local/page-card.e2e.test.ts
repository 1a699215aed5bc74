import { describe, expect, test } from 'vitest'
import { button, focused, heard, messages, page, postCard, withPage, workspace } from './page-browser.ts'
import { card, STATS } from './page-cards.ts'
import { AGENT, LEAD, RETURNS, WAREHOUSE } from './page-stub.ts'

withPage()

test('the played person is set away and back, and everybody sees it', async () => {
  await button('Set Ava Linden away').click()
  await page.getByRole('button', { name: 'Play Ava Linden, agent, away' }).waitFor()
  expect(heard('status')).toEqual([{ user: AGENT, status: { emoji: ':palm_tree:', text: 'On leave' } }])
  await button('Ava Linden is back').click()
  await page.getByRole('button', { name: 'Play Ava Linden, agent', exact: true }).waitFor()
  expect(heard('status').at(-1)).toEqual({ user: AGENT, status: null })
})

describe('a card', () => {
  test('shows up while one looks on, with real buttons that act as the person being played', async () => {
    const ts = postCard()
    await button('Ask warehouse').click()
    await expect
      .poll(() => heard('act'))
      .toEqual([
        {
          user: AGENT,
          where: { channel: RETURNS, ts },
          blockId: 'actions-new',
          actionId: 'case:ask_warehouse',
          value: 'case-1',
        },
      ])
    await page.getByRole('button', { name: /^Play Lena/ }).click()
    await page.locator('.person[aria-pressed="true"]', { hasText: 'Lena' }).waitFor()
    await button('Take').click()
    await expect.poll(() => heard('act').at(-1)).toMatchObject({ user: LEAD, actionId: 'case:take' })
  })

  test('shows what a customer wrote as text, whatever it looks like', async () => {
    postCard()
    const quote = messages().locator('blockquote')
    await quote.waitFor()
    expect(await quote.textContent()).toContain('<b>I love that print</b> *I have chosen*')
    expect(await quote.locator('b, strong').count()).toBe(0)
  })

  test('reads mrkdwn: bold, mentions, dates and entities', async () => {
    postCard()
    await messages().getByText('@Ava Linden').waitFor()
    const text = await messages().textContent()
    expect(text).toContain('Lily & Vine')
    expect(text).toMatch(/Answer by (Today|Tomorrow) at \d+:\d\d/)
    expect(await messages().locator('strong', { hasText: 'Item' }).count()).toBe(1)
  })

  test('is redrawn where it stands: focus stays on the same button, typed text stays in the box', async () => {
    const ts = postCard()
    const box = page.getByLabel('Message or command')
    await box.fill('half a sent')
    await button('Confirm fault').focus()
    workspace.replace(ts, {
      blocks: card('new', [
        { text: 'Ask warehouse', action: 'case:ask_warehouse' },
        { text: 'Confirm fault', action: 'case:confirm_fault' },
      ]),
    })
    await button('Take').waitFor({ state: 'detached' })
    expect(await focused().textContent()).toBe('Confirm fault')
    expect(await box.inputValue()).toBe('half a sent')
  })

  test('keeps the node of a message that did not change', async () => {
    postCard()
    await button('Take').evaluate(node => node.setAttribute('data-mark', 'same'))
    workspace.post({ text: 'another' })
    await messages().getByText('another').waitFor()
    expect(await button('Take').getAttribute('data-mark')).toBe('same')
  })

  test('asks before an act that cannot be undone, and takes no for an answer', async () => {
    postCard()
    await button('More actions').click()
    await page.getByRole('menuitem', { name: 'Close' }).click()
    const dialog = page.getByRole('dialog', { name: 'Close this case?' })
    expect(await dialog.textContent()).toContain('cannot be undone')
    await dialog.getByRole('button', { name: 'Keep it open' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(heard('act')).toEqual([])
    await button('More actions').click()
    await page.getByRole('menuitem', { name: 'Close' }).click()
    await dialog.getByRole('button', { name: 'Do it' }).click()
    await expect.poll(() => heard('act')).toMatchObject([{ actionId: 'case:more', value: 'close:case-1' }])
  })

  test('the overflow menu goes with the keyboard, and Escape gives the focus back', async () => {
    postCard()
    await button('More actions').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    expect(await focused().textContent()).toBe('Snooze')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await focused().getAttribute('aria-label')).toBe('More actions')
  })

  test('says so when the app does not take a click', async () => {
    postCard()
    workspace.answer('act', { status: 404, body: '', ms: 3001 })
    await button('Take').click()
    await page.getByText('The app answered 404').waitFor()
  })

  test('draws charts and tables', async () => {
    workspace.post({ text: 'stats', ephemeralFor: AGENT, blocks: STATS })
    await page.getByText('Only visible to you').waitFor()
    await page.getByRole('img', { name: 'Root causes' }).waitFor()
    await page.getByRole('cell', { name: '60 % claim code' }).waitFor()
  })
})

describe('a thread', () => {
  test('opens beside the channel and takes an answer with a photo', async () => {
    const ts = postCard()
    workspace.post({ text: 'What left the house?', thread_ts: ts })
    await page.getByRole('button', { name: /^Play Wen/ }).click()
    await page.getByRole('button', { name: '1 reply' }).click()
    const panel = page.getByRole('tabpanel', { name: 'Thread' })
    await panel.getByLabel('Reply in the thread').fill('Right shelf, wrong number')
    await panel
      .getByLabel('Photo to attach')
      .setInputFiles({ name: 'shelf.png', mimeType: 'image/png', buffer: Buffer.from('png') })
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel.getByText('Right shelf, wrong number').waitFor()
    expect(heard('say')).toMatchObject([{ user: WAREHOUSE, threadTs: ts, text: 'Right shelf, wrong number', bytes: 3 }])
    expect(await messages().getByText('Right shelf, wrong number').count()).toBe(0)
    await panel.getByRole('img', { name: 'Photo shelf.png' }).waitFor()
  })

  test('a private word in a thread that is not open is announced', async () => {
    const ts = postCard()
    await button('Take').waitFor()
    workspace.post({ text: 'Lena took it a moment ago.', thread_ts: ts, ephemeralFor: AGENT })
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.getByRole('log', { name: 'Thread' }).getByText('Lena took it a moment ago.').waitFor()
  })
})
