import type { Labels } from './field.ts'

export const sv: Labels = {
  order: ['Beställningsnummer', 'Ordernummer', 'Beställnings-ID', 'Order-ID', 'Beställning'],
  title: ['Artikel', 'Produkt', 'Vara'],
  quantity: ['Antal', 'Kvantitet'],
  reason: ['Anledning till retur', 'Returorsak', 'Orsak till retur'],
  comments: ['Kundens kommentarer', 'Kundens kommentar', 'Kundkommentarer', 'Köparens kommentarer', 'Kommentarer'],
  details: ['Detaljer'],
  requested: ['Begäran mottagen', 'Förfrågan mottagen', 'Datum för returbegäran'],
  cancelled: ['Begäran avbruten', 'Begäran avbokad'],
}
