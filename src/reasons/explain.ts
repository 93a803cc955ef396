import type { Comment } from '../comment/comment.js'
import type { Decision, LostAction, MatchedRule } from '../decision/decision.js'
import type { Action } from '../rule-set/action.js'
import type { Evidence, Tier } from '../signals/signal.js'
import { quoteSpan, quoteSpans } from './evidence-words.js'
import { type Messages, messagesIn, nameIn } from './messages/messages.js'

/** A decision in words, for the person who looks at it. */
export interface Explanation {
  readonly lang: string
  /** The whole explanation, one sentence a line. */
  readonly lines: readonly string[]
  readonly actions: readonly { readonly kind: string; readonly ruleId: string; readonly text: string }[]
  readonly rules: readonly {
    readonly ruleId: string
    readonly policy: string
    readonly facts: Readonly<Record<string, unknown>>
    readonly text: string
  }[]
  readonly signals: readonly {
    readonly id: string
    readonly value: number | null
    readonly tier: Tier
    readonly text: string
  }[]
  /** Words that count for less because of what presents them. */
  readonly damped: readonly string[]
  readonly lost: readonly string[]
  readonly unknown: readonly string[]
}

/**
 * Explains a decision to a moderator: what is done, which rule asks for it, on which words and facts, what lost and why, and what was not known.
 *
 * Personal data in the comment is not repeated.
 *
 * Errors: none. English where `lang` has no messages.
 */
export function explain(decision: Decision, comment: Comment, options: { readonly lang?: string } = {}): Explanation {
  const lang = options.lang ?? 'en'
  const messages = messagesIn(lang)
  const source = { decision, comment }
  const actions = decision.actions.map((action) => ({
    kind: action.kind,
    ruleId: action.ruleId,
    text: actionText(action, source, messages),
  }))
  const rules = decision.matched.map((rule) => ({
    ruleId: rule.ruleId,
    policy: rule.policy,
    facts: rule.facts,
    text: ruleText(rule, messages),
  }))
  const signals = Object.entries(decision.signals).map(([id, signal]) => ({
    id,
    value: signal.value,
    tier: signal.tier,
    text: messages.signal(
      nameIn(messages.signals, id),
      valueText(signal.value, signal.tier, messages),
      quoteSpans(signal.evidence, source, messages),
    ),
  }))
  const damped = Object.values(decision.signals)
    .flatMap((signal) => signal.evidence)
    .flatMap((found) => dampedText(found, source, messages))
  const lost = decision.lost.map((action) => lostText(action, messages))
  const unknown = decision.incomplete.map((gap) => messages.unknown(gap.fact, gap.rules.join(', ')))
  const shadow = decision.shadow.map((action) => messages.shadow(nameIn(messages.actions, action.kind), action.ruleId))
  const first = decision.status === 'duplicate' ? [messages.duplicate] : actions.length === 0 ? [messages.noAction] : []
  const texts = (items: readonly { readonly text: string }[]): readonly string[] => items.map((item) => item.text)
  const lines = [
    ...first,
    ...texts(actions),
    ...texts(rules),
    ...texts(signals),
    ...damped,
    ...lost,
    ...shadow,
    ...unknown,
  ]
  return { lang, lines, actions, rules, signals, damped, lost, unknown }
}

type Source = { readonly decision: Decision; readonly comment: Comment }

function actionText(action: Action, source: Source, messages: Messages): string {
  const what = nameIn(messages.actions, action.kind)
  const role = action.kind === 'assign' || action.kind === 'escalate' ? ` ${messages.forRole(action.role)}` : ''
  const words =
    action.evidence.length === 0 ? '' : `, ${messages.restsOn(quoteSpans(action.evidence, source, messages))}`
  const said = action.kind === 'reply' ? ` ${messages.quote(action.text)}` : ''
  return `${messages.action(what + role, action.ruleId)}${words}${said}`
}

function lostText({ kind, ruleId, why, became }: LostAction, messages: Messages): string {
  const what = nameIn(messages.actions, kind)
  if (became === undefined) return messages.lost(what, ruleId, why)
  return became === kind
    ? messages.inPart(what, ruleId, why)
    : messages.instead(what, ruleId, nameIn(messages.actions, became), why)
}

function ruleText(rule: MatchedRule, messages: Messages): string {
  const facts = Object.entries(rule.facts).map(([name, value]) => `${name} = ${factText(value)}`)
  return facts.length === 0
    ? messages.matched(rule.ruleId, rule.policy)
    : `${messages.matched(rule.ruleId, rule.policy)} (${messages.facts(facts.join(', '))})`
}

function factText(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : (JSON.stringify(value) ?? 'null')
}

function valueText(value: number | null, tier: Tier, messages: Messages): string {
  return value === null ? '?' : `${Math.round(value * 100) / 100} (${tier === 'act' ? messages.act : messages.review})`
}

function dampedText(found: Evidence, source: Source, messages: Messages): readonly string[] {
  const frames = (found.frames ?? [])
    .filter((frame) => frame.factor < 1)
    .map((frame) => `${nameIn(messages.frames, frame.name)} × ${frame.factor}`)
  return frames.length === 0 ? [] : [messages.damped(quoteSpan(found, source, messages), frames.join(', '))]
}
