import nodemailer from 'nodemailer'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { button, openPage, page, postCard, withPage, workspace } from './page-browser.ts'
import { SHOP } from './page-stub.ts'

withPage()

describe('the world outside', () => {
  test('the first step sends the story notice; the answer of the customer comes back signed', async () => {
    await button('Send the story notice').click()
    await expect.poll(() => workspace.delivered.length).toBe(1)
    await page.getByText('Step 2 of 9').waitFor()
    const transport = nodemailer.createTransport(workspace.mailroom.smtpUrl)
    await transport.sendMail({
      from: SHOP.address,
      to: 't7p3v9k2m5wq8xa@marketplace.amazon.com',
      subject: 'Re: Return Requested for order 113-5592037-4418629',
      text: 'Dear Hannah,\n\n1. Keep it <img src=x onerror=alert(1)>\n2. A refund\n3. A return\n',
    })
    transport.close()
    await page.getByRole('tab', { name: 'Customer’s mailbox 1 new' }).click()
    const mails = page.getByRole('log', { name: 'Mails' })
    await mails.getByText('1. Keep it <img src=x onerror=alert(1)>').waitFor()
    expect(await mails.locator('img').count()).toBe(0)
    await page.getByRole('button', { name: /^I would like to choose the first solution/ }).click()
    await expect.poll(() => workspace.delivered.length).toBe(2)
    expect((await PostalMime.parse(workspace.delivered[1]!)).text).toContain(
      'I would like to choose the first solution, since',
    )
    await mails.getByText('since I am still thinking').waitFor()
  })

  test('samples that need a customer wait for one', async () => {
    const cancel = page.getByRole('button', { name: 'Send: Customer cancels the request' })
    expect(await cancel.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Send: Return request: the wrong print' }).click()
    await page.getByRole('heading', { name: 'About Hannah' }).waitFor()
    await cancel.click()
    await expect.poll(() => workspace.delivered.length).toBe(2)
  })
})

describe('a phone', () => {
  test('shows one pane at a time and nothing sideways', async () => {
    const phone = await openPage({ viewport: { width: 390, height: 800 } })
    postCard()
    await phone.getByRole('button', { name: 'Take', exact: true }).waitFor()
    for (const pane of ['Channels', 'Messages', 'Thread & mail']) {
      await phone.getByRole('button', { name: pane, exact: true }).click()
      expect(await phone.locator('html').evaluate(node => node.scrollWidth)).toBe(390)
    }
    expect(await phone.getByRole('button', { name: 'Take', exact: true }).count()).toBe(0)
    await phone.context().close()
  })
})
