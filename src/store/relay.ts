/** The marketplace gives a customer one alias a shop, and may add a case id behind a plus: `alias+case@…`. */
export const aliasOf = (relay: string): string =>
  relay
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@')
