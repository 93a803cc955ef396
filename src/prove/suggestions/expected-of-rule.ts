import type { Decision } from '../../decision/decision.js'
import type { CompiledRule } from '../../rule-set/compiled-rule-set.js'
import type { Expectation, ExpectedAction } from '../tests/test-schema.js'
import { sayDuration } from './say-duration.js'

/** Everything that one rule does in a decision, as an expectation: its actions with their fields, its strikes. */
export function expectedOfRule(rule: CompiledRule, decision: Decision): Expectation {
  const actions = decision.actions
    .filter(({ ruleId }) => ruleId === rule.id)
    .map((action) => toExpected(action, decision.at))
  const entries = decision.entries.flatMap((entry): ExpectedAction[] => {
    if (entry.ruleId !== rule.id || !COUNTED.has(entry.kind)) return []
    const fields = {
      ...(entry.label === undefined ? {} : { label: entry.label }),
      ...(entry.kind === 'strike' ? { weight: entry.weight ?? null } : {}),
      ...(entry.expiresAt === undefined ? {} : { expires: sayDuration(entry.expiresAt - decision.at) }),
    }
    return [{ [entry.kind]: { ruleId: rule.id, ...fields } }]
  })
  return {
    matched: [rule.id],
    ...(actions.length === 0 ? {} : { actions }),
    ...(entries.length === 0 ? {} : { entries }),
  }
}

/** Entries that hold something their action does not say: the label of a block or ban, everything of a strike. */
const COUNTED: ReadonlySet<string> = new Set(['block', 'ban', 'strike'])

function toExpected(action: Decision['actions'][number], at: number): ExpectedAction {
  const fields: Record<string, string | number | null> = { ruleId: action.ruleId }
  switch (action.kind) {
    case 'reply':
    case 'message':
      fields.template = action.template
      break
    case 'assign':
    case 'escalate':
      fields.role = action.role
      fields.priority = action.priority
      fields.within = sayDuration(action.respondBy - at)
      break
    case 'ban':
      fields.scope = action.scope
      fields.for = action.durationMs === undefined ? null : sayDuration(action.durationMs)
      break
    case 'mute':
    case 'lock-thread':
      fields.for = sayDuration(action.durationMs)
      break
    case 'hold-publishing':
      fields.for = sayDuration(action.until - at)
      break
    case 'record-lesson':
      fields.topic = action.topic
      break
    case 'label':
      fields.label = action.label
      break
    case 'report':
      fields.category = action.category
      break
    case 'start-playbook':
      fields.playbook = action.playbook
      break
    default:
  }
  return { [action.kind]: fields }
}
