import type { Labels } from './field.ts'

export const pl: Labels = {
  order: ['Numer zamówienia', 'Identyfikator zamówienia', 'Nr zamówienia', 'Zamówienie'],
  title: ['Produkt', 'Artykuł', 'Przedmiot', 'Pozycja'],
  quantity: ['Ilość', 'Liczba', 'Liczba sztuk'],
  reason: ['Przyczyna zwrotu', 'Powód zwrotu'],
  comments: [
    'Komentarze klienta',
    'Komentarz klienta',
    'Komentarze kupującego',
    'Komentarz kupującego',
    'Uwagi klienta',
    'Komentarze',
  ],
  details: ['Szczegóły'],
  requested: [
    'Otrzymano wniosek',
    'Prośba otrzymana',
    'Wniosek otrzymano',
    'Data prośby o zwrot',
    'Data wniosku o zwrot',
  ],
  cancelled: ['Wniosek anulowano', 'Prośba anulowana'],
}
