/** Mail that has no case: the quarantine, and what nobody could make sense of. Values handed to these functions are escaped already. */
export const mail = {
  quarantine: 'Forged mail in quarantine',
  quarantineNone: 'The quarantine is empty.',
  quarantineWhy: 'Release makes an unverified case of it; Delete removes it for good.',
  unrecognised: 'Mail nobody could make sense of',
  unrecognisedNone: 'Every mail was understood.',
  from: (address: string, when: string) => `from ${address}, ${when}`,
  noSubject: '(no subject)',
  nobody: 'nobody',
  noWords: 'There is no text in it that could be shown.',
  released: 'Released: it stands in the channel as an unverified case.',
  deleted: 'Deleted for good.',
  known_order: 'The order in this mail has a case already, so none was opened. The mail stays in quarantine.',
  unreadable: 'No order could be found in this mail, so it cannot become a case. It stays in quarantine.',
  confirmDelete: { title: 'Delete this mail?', text: 'It is removed for good.', yes: 'Delete', no: 'Keep' },
}
