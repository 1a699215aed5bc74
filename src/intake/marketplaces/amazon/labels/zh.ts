import type { Labels } from './field.ts'

export const zh: Labels = {
  order: ['订单编号', '订单号', '訂單編號'],
  title: ['商品', '商品名称', '产品'],
  quantity: ['数量', '退货数量'],
  reason: ['退货原因', '退貨原因', '原因', '退款原因'],
  comments: ['买家评论', '买家备注', '客户评论', '客户备注', '买家留言', '备注'],
  details: ['详情'],
  requested: ['退货申请日期', '收到申请', '收到请求', '申请日期', '退货请求日期'],
  cancelled: ['申请已取消', '取消日期'],
}
