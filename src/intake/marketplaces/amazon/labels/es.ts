import type { Labels } from './field.ts'

export const es: Labels = {
  order: [
    'Número de pedido',
    'N.º de pedido',
    'Nº de pedido',
    'ID de pedido',
    'ID del pedido',
    'Identificador del pedido',
    'Pedido',
    'Pedido n.º',
    'Número del pedido',
    'Identificador de pedido',
  ],
  title: ['Producto', 'Artículo', 'Artículos', 'Nombre del producto', 'Nombre del artículo', 'Artículo del pedido'],
  quantity: ['Cantidad', 'Cant.', 'Cantidad devuelta', 'Cantidad de devolución', 'Cantidad a devolver', 'Unidades'],
  reason: [
    'Motivo de la devolución',
    'Motivo de devolución',
    'Razón de la devolución',
    'Motivo',
    'Motivo del reembolso',
  ],
  comments: [
    'Comentarios del cliente',
    'Comentario del cliente',
    'Comentarios del comprador',
    'Comentario del comprador',
    'Comentarios',
    'Comentario',
  ],
  details: ['Detalles'],
  requested: [
    'Solicitud recibida',
    'Solicitud recibida el',
    'Fecha de la solicitud',
    'Fecha de solicitud de devolución',
    'Fecha de la solicitud de devolución',
    'Fecha de solicitud',
    'Devolución solicitada el',
  ],
  cancelled: ['Solicitud cancelada', 'Solicitud cancelada el', 'Fecha de cancelación'],
}
