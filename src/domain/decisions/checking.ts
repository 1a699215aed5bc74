import { clickerOf, type Decide, post } from '../decision.ts'
import { ROOT_CAUSES } from '../fault.ts'

const askWarehouse: Decide<'ask_warehouse'> = ({ current, actor }) => {
  const by = clickerOf(actor)
  return {
    changes: { state: 'checking', verdict: null, warehouseAnswered: false, owner: current.owner ?? by },
    effects: [post({ kind: 'warehouse_question', by })],
  }
}

const verdict: Decide<'verdict'> = ({ current, event, actor }) => {
  if (current.verdict?.verdict === event.verdict) return { refused: 'already_done' }
  const by = clickerOf(actor)
  return {
    changes: { verdict: { verdict: event.verdict, by }, warehouseAnswered: true },
    effects: [post({ kind: 'verdict', by, verdict: event.verdict })],
  }
}

/** Words or photos in the thread: kept in the history; they answer an open question of the warehouse. */
const evidence: Decide<'evidence'> = ({ current }) => ({
  changes: { warehouseAnswered: current.warehouseAnswered || current.state === 'checking' },
})

/** Confirming a cause on the customer's side is rejecting the fault. */
const confirmFault: Decide<'confirm_fault'> = ({ current, event, actor, at }) => {
  const { rootCause, note } = event.fault
  if (ROOT_CAUSES[rootCause].whose === 'theirs')
    return rejectFault({ current, actor, at, event: { kind: 'reject_fault', rootCause, note } })
  const by = clickerOf(actor)
  return {
    changes: { state: 'fault_confirmed', fault: event.fault, owner: current.owner ?? by },
    effects: [post({ kind: 'fault_confirmed', by, fault: event.fault }), { kind: 'look_for_repeats' }],
  }
}

const rejectFault: Decide<'reject_fault'> = ({ current, event, actor }) => {
  const by = clickerOf(actor)
  const { rootCause, note } = event
  return {
    changes: {
      state: 'fault_rejected',
      fault: { rootCause, orderedCode: null, shippedCode: null, note },
      owner: current.owner ?? by,
    },
    effects: [post({ kind: 'fault_rejected', by, rootCause, note })],
  }
}

/** What really happened: the question to the warehouse, its answer, and the agent's word on it. */
export const checkingDecisions = {
  ask_warehouse: askWarehouse,
  verdict,
  evidence,
  confirm_fault: confirmFault,
  reject_fault: rejectFault,
}
