import type { TeamText } from '../en.ts'

export const names: TeamText['names'] = {
  states: {
    new: '新建',
    checking: '核查中',
    fault_confirmed: '责任已确认',
    fault_rejected: '非我方责任',
    awaiting_approval: '等待批准',
    offering: '方案即将发出',
    offered: '方案已发出',
    replied: '客户已回复',
    accepted: '客户已接受',
    fulfilling: '执行中',
    awaiting_return: '等待退货',
    awaiting_reorder: '等待重新下单',
    pre_dispatch_check: '发货前核对',
    resolved: '已解决',
    withdrawn: '客户已撤回',
    closed: '已关闭',
  },
  balls: { agent: '客服', warehouse: '仓库', lead: '主管', customer: '客户', marketplace: '平台' },
  rootCauses: {
    wrong_code_entered: '订单编码有误',
    mis_pick: '拣错货',
    mislabelled_stock: '库存贴错标签',
    supplier_error: '供应商失误',
    listing_error: '商品页面有误',
    damaged_in_transit: '运输损坏',
    defective: '商品有缺陷',
    other: '其他（我方）',
    buyer_error: '客户自己弄错',
    not_as_claimed: '与客户所述不符',
  },
  verdicts: {
    mis_pick: '确认拣错',
    wrong_code: '订单编码有误',
    mislabelled: '库存贴错标签',
    picked_correctly: '拣货无误',
    cannot_tell: '无法判断',
  },
  remedyKinds: {
    claim_code: '优惠码',
    partial_refund: '部分退款',
    full_refund: '退货并全额退款',
    returnless_refund: '免退货退款',
    replacement: '补发',
  },
  remedies: {
    claim_code: percent => `保留商品 + ${percent}% 优惠码`,
    partial_refund: percent => `保留商品 + 退款 ${percent}%`,
    full_refund: () => '退回商品 + 全额退款',
    returnless_refund: () => '保留商品 + 全额退款',
    replacement: () => '保留商品 + 免费补发正确商品',
  },
  mails: {
    offer: '方案邮件',
    amended_offer: '修改后的方案',
    nudge: '提醒邮件',
    question_back: '给客户的询问',
    claim_code: '优惠码邮件',
    return_instructions: '退货说明',
    refund_done: '退款通知',
    replacement_coming: '补发通知',
    rejection: '拒绝说明',
    cancelled: '取消通知',
    free_text: '给客户的消息',
  },
  mailStates: {
    scheduled: '等待发出',
    sending: '正在发出',
    sent: '已发出',
    failed: '发送失败',
    unknown: '不确定是否已发出',
    unsent: '未发出：没有设置邮件服务器',
    cancelled: '已撤回',
  },
  closedBecause: {
    fault_rejected: '非我方责任',
    declined_by_customer: '客户拒绝',
    no_reply: '客户未回复',
    handled_elsewhere: '已另行处理',
    dismissed: '不予受理',
    merged: '已并入另一工单',
  },
  theDesk: 'Makegood',
  nobody: '暂无',
  unknown: '不详',
  age: minutes =>
    minutes < 1
      ? '不到 1 分钟'
      : minutes < 120
        ? `${minutes} 分钟`
        : minutes < 2880
          ? `${Math.floor(minutes / 60)} 小时`
          : `${Math.floor(minutes / 1440)} 天`,
}
