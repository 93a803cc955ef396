import type { Action, PlannedStep } from '../rule-set/action.js'
import type { ActionRequest } from '../rule-set/action-request.js'
import { parseDuration } from '../rule-set/parse-duration.js'
import type { Case } from './case.js'
import type { Grounds } from './grounds.js'
import { strongestTopic } from './reply-variables.js'
import { say } from './say.js'
import { toHandover } from './to-handover.js'

/**
 * Makes the action that a request becomes for this comment; `null` when a reply cannot be said.
 *
 * A strike is no action but an entry of the history, so it is not handed in here.
 */
export function toAction(
  request: Exclude<ActionRequest, { readonly kind: 'strike' }>,
  grounds: Grounds,
  given: Case,
): Action | null {
  const { ruleId, policy: reason, evidence } = grounds
  switch (request.kind) {
    case 'delete':
    case 'hide':
    case 'unhide':
    case 'hold':
    case 'silence':
    case 'block':
      return { kind: request.kind, ruleId, reason, evidence }
    case 'ban':
      return request.durationMs === undefined
        ? { kind: 'ban', ruleId, reason, evidence, scope: request.scope }
        : { kind: 'ban', ruleId, reason, evidence, scope: request.scope, durationMs: request.durationMs }
    case 'mute':
    case 'lock-thread':
      return { kind: request.kind, ruleId, reason, evidence, durationMs: request.durationMs }
    case 'reply':
    case 'message': {
      const said = say(given, request.template)
      if (said === null) return null
      const { text, variant, lang, tone } = said
      return {
        kind: request.kind,
        ruleId,
        reason,
        evidence,
        text,
        template: request.template,
        variant,
        lang,
        tone: tone === 'humour' ? tone : (request.tone ?? tone),
      }
    }
    case 'assign':
    case 'escalate':
      return { kind: request.kind, ruleId, reason, evidence, ...toHandover(request, reason, given) }
    case 'offer-compensation': {
      const { amount } = request
      const offer = { kind: request.kind, ruleId, reason, evidence, proposal: request.proposal ?? reason }
      return amount === undefined ? offer : { ...offer, amount }
    }
    case 'invite-review':
    case 'publish-statement':
      return { kind: request.kind, ruleId, reason, evidence, proposal: request.proposal ?? reason }
    case 'record-lesson':
      return { kind: 'record-lesson', ruleId, reason, evidence, topic: topicOf(request.topic, given) }
    case 'label':
      return { kind: 'label', ruleId, reason, evidence, label: request.label }
    case 'report':
      return { kind: 'report', ruleId, reason, evidence, category: request.category }
    case 'start-playbook':
      return { kind: 'start-playbook', ruleId, reason, evidence, ...planOf(request.playbook, given) }
    case 'hold-publishing':
      return { kind: 'hold-publishing', ruleId, reason, evidence, until: given.now + request.durationMs }
    default:
      return request satisfies never
  }
}

/** A plan with its steps, each with its time from now; plans are for emergencies, so the clock counts. */
function planOf(playbook: string, { ruleSet, now }: Case): { playbook: string; steps?: readonly PlannedStep[] } {
  const { playbooks } = ruleSet.document
  const plan = playbooks !== undefined && Object.hasOwn(playbooks, playbook) ? playbooks[playbook] : undefined
  if (plan === undefined) return { playbook }
  const steps = plan.steps.map(({ do: task, role, within }) => ({
    do: task,
    role,
    respondBy: now + (parseDuration(within) ?? 0),
  }))
  return { playbook, steps }
}

function topicOf(topic: string | { readonly fact: string } | undefined, given: Case): string {
  if (typeof topic === 'string') return topic
  if (topic === undefined) return strongestTopic(given) ?? 'other'
  const slot = given.ruleSet.facts.findIndex((fact) => fact.name === topic.fact)
  const value = slot < 0 ? null : (given.facts.values[slot] ?? given.facts.read(slot))
  return typeof value === 'string' && value !== '' ? value : 'other'
}
