import type { ReturnCase } from '../../domain/case.ts'
import { MARKETPLACES } from '../../domain/marketplace.ts'

type Order = Pick<ReturnCase, 'marketplace' | 'orderId'>

const host = ({ marketplace }: Order): string => `https://${MARKETPLACES[marketplace].sellerCentral}`

/** The order's page in the marketplace's back office. */
export const orderPage = (order: Order): string =>
  `${host(order)}/orders-v3/order/${encodeURIComponent(order.orderId.slice(0, 100).toWellFormed())}`

/** The return request's line in "Manage returns". */
export const returnsPage = (order: Order): string =>
  `${host(order)}/gp/returns/list?searchType=orderId&keywordSearch=${encodeURIComponent(order.orderId.slice(0, 100).toWellFormed())}`
