import { describe, expect, test } from 'vitest'
import { button, focused, heard, openModal, page, withPage, workspace } from './page-browser.ts'
import { HOME } from './page-cards.ts'
import { AGENT, RETURNS, WAREHOUSE } from './page-stub.ts'

withPage()

const FILE_MODAL = {
  id: 'V9',
  hash: 'h',
  openFor: AGENT,
  view: {
    type: 'modal',
    title: { type: 'plain_text', text: 'Import codes' },
    submit: { type: 'plain_text', text: 'Import' },
    blocks: [
      {
        type: 'input',
        block_id: 'list',
        label: { type: 'plain_text', text: 'The list' },
        element: { type: 'file_input', action_id: 'list', filetypes: ['csv'], max_files: 1 },
      },
    ],
  },
}

describe('a modal', () => {
  test('is a dialog that sends what was filled in, in Slack’s shape', async () => {
    openModal()
    const dialog = page.getByRole('dialog', { name: 'Confirm fault' })
    await dialog.getByLabel('Root cause').selectOption('Wrong code on the order')
    await dialog.getByLabel('Shelf B').check()
    await dialog.getByLabel('40 % refund').check()
    await dialog.getByLabel('Owner').selectOption('Wen Zhao')
    await dialog.getByLabel('Note').fill('two\nlines')
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect.poll(() => heard('submit')).toHaveLength(1)
    const option = (value: string, text: string) =>
      expect.objectContaining({ value, text: { type: 'plain_text', text } })
    expect(heard('submit')[0]).toMatchObject({
      user: AGENT,
      viewId: 'V1',
      values: {
        root_cause: {
          root_cause: {
            type: 'static_select',
            selected_option: option('wrong_code_entered', 'Wrong code on the order'),
          },
        },
        ordered_code: { ordered_code: { type: 'plain_text_input', value: '123' } },
        remedies: {
          remedies: {
            type: 'checkboxes',
            selected_options: [option('code60', '60 % claim code'), option('refund40', '40 % refund')],
          },
        },
        who: { who: { type: 'radio_buttons', selected_option: option('b', 'Shelf B') } },
        owner: { owner: { type: 'users_select', selected_user: WAREHOUSE } },
        until: { until: { type: 'datepicker', selected_date: '2026-12-01' } },
        amount: { amount: { type: 'number_input', value: null } },
        message: { message: { type: 'plain_text_input', value: 'two\nlines' } },
      },
    })
  })

  test('takes a file to Slack when it is picked, and hands the app what Slack says of it', async () => {
    workspace.setView(AGENT, FILE_MODAL)
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'codes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('ABCD-EFGHIJ-123456'),
    })
    await dialog.getByText('In Slack: codes.csv').waitFor()
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect
      .poll(() => heard('submit'))
      .toMatchObject([
        { values: { list: { list: { type: 'file_input', files: [{ id: 'F2', name: 'codes.csv', size: 18 }] } } } },
      ])
  })

  test('asks for a required input before anything is sent', async () => {
    openModal()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await dialog.getByText('Please complete this required field.').waitFor()
    expect(heard('submit')).toEqual([])
  })

  test('shows the app’s error beside the input, and stays open', async () => {
    openModal()
    workspace.answer('submit', {
      status: 200,
      body: { response_action: 'errors', errors: { ordered_code: 'No such print' } },
      ms: 5,
    })
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Root cause').selectOption('Mis-pick')
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await dialog.locator('.input', { hasText: 'Ordered code' }).getByText('No such print').waitFor()
  })

  test('keeps what was typed when the app updates it', async () => {
    openModal()
    const note = page.getByRole('dialog').getByLabel('Note')
    await note.fill('half a thought')
    openModal(' (updated)', 'h2')
    await page.getByText('(updated)').waitFor()
    expect(await note.inputValue()).toBe('half a thought')
    expect(await focused().inputValue()).toBe('half a thought')
  })

  test('Escape closes it and tells the app', async () => {
    openModal()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(heard('close')).toEqual([{ user: AGENT, viewId: 'V1' }])
  })
})

describe('commands and Home', () => {
  test('/returns … is a command, with suggestions while one types', async () => {
    const box = page.getByLabel('Message or command')
    await box.fill('/ret')
    await page.getByRole('button', { name: '/returns stats 7d' }).click()
    await box.press('Enter')
    await expect
      .poll(() => heard('command'))
      .toEqual([{ user: AGENT, channel: RETURNS, command: '/returns', text: 'stats 7d' }])
    expect(await box.inputValue()).toBe('')
  })

  test('Home is asked for when it is opened, and its buttons act', async () => {
    workspace.setHome(AGENT, HOME)
    await button('Makegood (Home)').click()
    await button('Open').click()
    await expect.poll(() => heard('act')).toMatchObject([{ where: { home: true }, actionId: 'case:open' }])
    expect(heard('home')).toEqual([{ user: AGENT }])
  })
})
