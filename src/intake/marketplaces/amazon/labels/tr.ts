import type { Labels } from './field.ts'

export const tr: Labels = {
  order: ['Sipariş numarası', 'Sipariş no', 'Sipariş kimliği', 'Sipariş'],
  title: ['Ürün', 'Öğe', 'Ürün adı'],
  quantity: ['Adet', 'Miktar'],
  reason: ['İade nedeni', 'İade sebebi'],
  comments: ['Müşteri yorumları', 'Müşteri yorumu', 'Alıcı yorumları', 'Alıcı yorumu', 'Yorumlar'],
  details: ['Ayrıntılar', 'Detaylar'],
  requested: ['Talep alındı', 'Talebin alındığı tarih', 'İade talebi tarihi', 'Talep tarihi'],
  cancelled: ['Talep iptal edildi', 'İptal tarihi'],
}
