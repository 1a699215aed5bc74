import type { Labels } from './field.ts'

export const en: Labels = {
  order: ['Order ID', 'Order', 'Order number', 'Order no.', 'Order #', 'Amazon Order ID'],
  title: ['Item', 'Items', 'Item(s)', 'Item name', 'Order Item', 'Product', 'Product name', 'Title'],
  quantity: ['Qty', 'Quantity', 'Return Quantity', 'Refund Quantity', 'Item quantity', 'Quantity returned'],
  reason: ['Return reason', 'Reason for return', 'Reason', 'Refund reason', 'Reason for refund', 'Return reason code'],
  comments: [
    'Customer comments',
    'Customer comment',
    "Customer's Comment",
    "Customer's Comments",
    'Buyer comments',
    'Buyer comment',
    "Buyer's comments",
    'Comments',
    'Comment',
    'Customer remarks',
  ],
  details: ['Details'],
  requested: [
    'Request received',
    'Return request date',
    'Return requested',
    'Return requested on',
    'Request date',
    'Date of request',
    'Requested on',
  ],
  cancelled: ['Request cancelled', 'Request canceled', 'Return cancelled', 'Return canceled', 'Cancellation date'],
}
