import type { Decision } from '../../decision/decision.js'
import type { Action } from '../../rule-set/action.js'
import type { FactValue } from '../../rule-set/facts.js'
import type { Evidence } from '../../signals/signal.js'
import type { Colours } from '../colours.js'
import { foldSteps } from '../fold-steps.js'
import type { JudgedRule } from '../judged-rules.js'
import { markText } from '../mark-text.js'
import { showText } from '../show-text.js'
import type { TraceStep } from '../trace-condition.js'
import { wrapText } from '../wrap-text.js'
import type { Explanation } from './explanation.js'

/** How an explanation is set. */
export interface Look {
  readonly width: number
  readonly colours: Colours
}

const TEXT_LIMIT = 2000
const QUOTE_LIMIT = 80
const EVIDENCE_SHOWN = 20

/** Writes an explanation for people: the text with its evidence underlined, then signals, rules and decision. */
export function explanationText(explanation: Explanation, look: Look): string {
  const { comment, normalForm, decision, rules } = explanation
  const { colours } = look
  const matched = rules.filter(({ outcome }) => outcome === 'matched')
  const near = rules.filter(({ outcome }) => outcome === 'near')
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Comment', [...markedLines(explanation, look), `language: ${decision.lang}`]],
    ['Normal form', wrapText(showText(normalForm, TEXT_LIMIT), look.width - 2)],
    ['Signals', Object.entries(decision.signals).flatMap(([id]) => signalLines(id, explanation, colours))],
    ['Rules that matched', matched.flatMap((rule) => ruleLines(rule, colours))],
    ['Rules that came near', near.flatMap((rule) => ruleLines(rule, colours))],
    ['Decision', decisionLines(decision, look)],
  ]
  const heading = `${showText(comment.id, QUOTE_LIMIT)} by rule set ${showText(decision.ruleSet.name)} (${decision.ruleSet.hash})`
  const body = sections.map(([title, lines]) => {
    const shown = lines.length === 0 ? [colours.dim('none')] : lines
    return `\n${colours.bold(title)}\n${shown.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`
  })
  return `${colours.dim(heading)}\n${body.join('')}`
}

function markedLines({ comment, decision }: Explanation, { width, colours }: Look): readonly string[] {
  const evidence = Object.values(decision.signals).flatMap((signal) => signal.evidence)
  return markText(comment.text, evidence, width - 2).flatMap(({ text, marks }) =>
    marks === '' ? [text] : [text, colours.yellow(marks)],
  )
}

function signalLines(id: string, { comment, decision }: Explanation, colours: Colours): readonly string[] {
  const signal = Object.hasOwn(decision.signals, id) ? decision.signals[id] : undefined
  if (signal === undefined) return []
  const { value, tier, evidence } = signal
  const paint = tier === 'act' ? colours.yellow : colours.dim
  const more = evidence.length - EVIDENCE_SHOWN
  return [
    paint(`${id} ${value === null ? 'unknown' : value.toFixed(2)} (${tier} tier)`),
    ...evidence.slice(0, EVIDENCE_SHOWN).map((found) => `  ${evidenceLine(found, comment.text)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}

function evidenceLine(found: Evidence, text: string): string {
  const { start, end, weight, source, target, value, frames } = found
  const about = [
    ...(target === undefined ? [] : [`aimed at ${target}`]),
    ...(value === undefined ? [] : [value]),
    ...(frames ?? []).map(({ name, factor }) => `${name} ×${round(factor)}`),
  ]
  const quote = `“${showText(text.slice(start, end), QUOTE_LIMIT)}”`
  return [`${start}–${end}`, quote, round(weight), source, ...about.map((word) => showText(word))].join(' · ')
}

function ruleLines({ ruleId, policy, status, steps }: JudgedRule, colours: Colours): readonly string[] {
  const title = `${colours.bold(showText(ruleId))}${status === 'shadow' ? ' (shadow)' : ''}`
  return [`${title} ${showText(policy)}`.trimEnd(), ...foldSteps(steps).map((step) => stepLine(step, colours))]
}

function stepLine({ depth, asks, found, holds }: TraceStep, colours: Colours): string {
  const mark = holds === null ? colours.magenta('?') : holds ? colours.green('✓') : colours.red('✗')
  const values = Object.entries(found).map(([name, value]) => `${name} is ${factText(value)}`)
  return `${'  '.repeat(depth + 1)}${mark} ${showText(asks)}${values.length === 0 ? '' : colours.dim(`  (${showText(values.join(', '))})`)}`
}

function factText(value: FactValue): string {
  if (value === null) return 'unknown'
  return typeof value === 'number' ? round(value) : JSON.stringify(value)
}

function decisionLines(decision: Decision, look: Look): readonly string[] {
  const { status, actions, lost, shadow, incomplete } = decision
  return [
    ...(status === 'duplicate' ? ['decided before: nothing is done again'] : []),
    ...actions.flatMap((action) => actionLines(action, look)),
    ...lost.map(({ kind, ruleId, why }) => look.colours.dim(showText(`not done: ${kind} (${ruleId}), ${why}`))),
    ...shadow.map(({ kind, ruleId }) => look.colours.dim(showText(`shadow rule only: ${kind} (${ruleId})`))),
    ...incomplete.map(({ fact, rules }) =>
      look.colours.magenta(showText(`unknown: ${fact}, read by ${rules.join(', ')}`)),
    ),
  ]
}

function actionLines(action: Action, { width, colours }: Look): readonly string[] {
  const role =
    action.kind === 'assign' || action.kind === 'escalate' ? ` to ${showText(action.role)}, ${action.priority}` : ''
  const said = action.kind === 'reply' || action.kind === 'message' ? wrapText(showText(action.text), width - 6) : []
  return [`${colours.bold(action.kind)}${role} (${showText(action.ruleId)})`, ...said.map((line) => `  ${line}`)]
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
