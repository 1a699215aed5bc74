import type { Labels } from './field.ts'

export const it: Labels = {
  order: [
    "Numero d'ordine",
    'Numero ordine',
    "Numero dell'ordine",
    'N. ordine',
    'Ordine n.',
    'ID ordine',
    "ID dell'ordine",
    'Ordine',
    'Numero di ordine',
  ],
  title: ['Articolo', 'Prodotto', 'Articoli', "Nome dell'articolo", 'Nome del prodotto', 'Articolo ordinato'],
  quantity: ['Quantità', 'Qtà', 'Q.tà', 'Quantità restituita', 'Quantità del reso', 'Quantità resa'],
  reason: ['Motivo del reso', 'Motivo della restituzione', 'Motivo', 'Causale del reso', 'Motivo del rimborso'],
  comments: [
    'Commenti del cliente',
    'Commento del cliente',
    "Commenti dell'acquirente",
    "Commento dell'acquirente",
    'Commenti',
    'Commento',
  ],
  details: ['Dettagli'],
  requested: [
    'Richiesta ricevuta il',
    'Richiesta ricevuta',
    'Data della richiesta',
    'Data della richiesta di reso',
    'Data richiesta di reso',
    'Data richiesta',
  ],
  cancelled: ['Richiesta annullata', 'Richiesta annullata il', 'Data di annullamento'],
}
