import type { Decision } from '../../decision/decision.js'
import { showText } from '../show-text.js'

const LIMIT = 200

/** Writes a decision in lines: language, signals, rules that matched, actions with their fields, what was lost, what was unknown. */
export function decisionLines(decision: Decision): readonly string[] {
  const { status, lang, signals, matched, actions, lost, shadow, incomplete } = decision
  const measured = Object.entries(signals).map(
    ([id, { value }]) => `${id} ${value === null ? 'unknown' : value.toFixed(2)}`,
  )
  return [
    `status ${status}, language ${showText(lang)}`,
    `signals: ${measured.length === 0 ? 'none' : showText(measured.join(', '))}`,
    `matched: ${matched.length === 0 ? 'none' : showText(matched.map(({ ruleId }) => ruleId).join(', '))}`,
    ...actions.map((action) => `action ${showText(writeAction(action), LIMIT)}`),
    ...lost.map(({ kind, ruleId, why }) => `not done: ${showText(`${kind} (${ruleId}), ${why}`, LIMIT)}`),
    ...shadow.map(({ kind, ruleId }) => `shadow rule only: ${showText(`${kind} (${ruleId})`)}`),
    ...incomplete.map(({ fact, rules }) => `unknown: ${showText(`${fact}, read by ${rules.join(', ')}`, LIMIT)}`),
  ]
}

const TOLD = ['template', 'tone', 'role', 'priority', 'scope', 'durationMs', 'label', 'topic', 'category', 'playbook']

function writeAction(action: Decision['actions'][number]): string {
  const fields = TOLD.flatMap((field) =>
    Object.hasOwn(action, field) ? [`${field}: ${String(Reflect.get(action, field))}`] : [],
  )
  return `${action.kind}${fields.length === 0 ? '' : ` { ${fields.join(', ')} }`} by ${action.ruleId}`
}
