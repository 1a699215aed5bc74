import type { Labels } from './field.ts'

export const nl: Labels = {
  order: ['Bestelnummer', 'Bestelling', 'Order-ID', 'Bestel-ID'],
  title: ['Artikel', 'Product', 'Item'],
  quantity: ['Aantal', 'Hoeveelheid'],
  reason: ['Reden voor retourneren', 'Reden van retour', 'Retourreden'],
  comments: [
    'Opmerkingen van de klant',
    'Opmerkingen van klant',
    'Opmerking van de klant',
    'Opmerkingen van de koper',
    'Opmerkingen',
  ],
  details: ['Details'],
  requested: ['Verzoek ontvangen', 'Aanvraag ontvangen', 'Datum van retourverzoek', 'Retourverzoek ontvangen'],
  cancelled: ['Verzoek geannuleerd', 'Aanvraag geannuleerd'],
}
