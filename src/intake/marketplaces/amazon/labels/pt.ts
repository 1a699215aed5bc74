import type { Labels } from './field.ts'

export const pt: Labels = {
  order: ['Número do pedido', 'ID do pedido', 'Número da encomenda', 'N.º do pedido', 'Nº do pedido', 'Pedido'],
  title: ['Produto', 'Item', 'Artigo'],
  quantity: ['Quantidade', 'Qtd', 'Qtd.', 'Qtde'],
  reason: ['Razão para a devolução', 'Motivo da devolução', 'Razão da devolução'],
  comments: ['Comentários do cliente', 'Comentário do cliente', 'Comentários do comprador', 'Comentários'],
  details: ['Detalhes'],
  requested: [
    'Solicitação recebida',
    'Solicitação recebida em',
    'Pedido recebido',
    'Data da solicitação',
    'Data da solicitação de devolução',
  ],
  cancelled: ['Solicitação cancelada', 'Pedido cancelado'],
}
