import type { ActionRequest } from '../../rule-set/action-request.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'

/** A request with one small change, `null` when it is left out, and the change in words. */
export interface ChangedRequest {
  readonly request: ActionRequest | null
  readonly kind: 'dropped-action' | 'swapped-action' | 'action-field'
  readonly what: string
}

/** Lists what one request may become by one small step: nothing, its nearest kin, or itself with one field changed. */
export function mutateRequest(request: ActionRequest, ruleSet: CompiledRuleSet): readonly ChangedRequest[] {
  const left = { request: null, kind: 'dropped-action', what: `\`${request.kind}\` left out` } as const
  const swapped = kinOf(request).map(
    (other): ChangedRequest => ({
      request: other,
      kind: 'swapped-action',
      what: `\`${request.kind}\` became \`${other.kind}\``,
    }),
  )
  return [left, ...swapped, ...fields(request, ruleSet)]
}

const WEEK = 604_800_000

function kinOf(request: ActionRequest): readonly ActionRequest[] {
  switch (request.kind) {
    case 'delete':
      return [{ kind: 'hide' }, { kind: 'hold' }]
    case 'hide':
      return [{ kind: 'delete' }, { kind: 'hold' }]
    case 'hold':
      return [{ kind: 'hide' }]
    case 'block':
      return [{ kind: 'mute', durationMs: WEEK }]
    case 'ban':
      return [{ kind: 'block', label: request.label }]
    case 'mute':
      return [{ kind: 'ban', label: 'mute', scope: 'page', durationMs: request.durationMs }]
    case 'reply':
    case 'message':
      return [{ ...request, kind: request.kind === 'reply' ? 'message' : 'reply' }]
    case 'assign':
    case 'escalate':
      return [{ ...request, kind: request.kind === 'assign' ? 'escalate' : 'assign' }]
    default:
      return []
  }
}

function fields(request: ActionRequest, ruleSet: CompiledRuleSet): readonly ChangedRequest[] {
  switch (request.kind) {
    case 'block':
    case 'label':
      return [changed(request, { ...request, label: `${request.label}-` }, request.label, `${request.label}-`)]
    case 'ban':
      return [
        changed(request, { ...request, label: `${request.label}-` }, request.label, `${request.label}-`),
        changed(
          request,
          { ...request, scope: request.scope === 'page' ? 'thread' : 'page' },
          request.scope,
          'the other scope',
        ),
        changed(
          request,
          { ...request, durationMs: request.durationMs === undefined ? WEEK : undefined },
          sayMs(request.durationMs),
          sayMs(request.durationMs === undefined ? WEEK : undefined),
        ),
      ]
    case 'mute':
    case 'lock-thread':
    case 'hold-publishing':
      return [
        changed(request, { ...request, durationMs: request.durationMs * 2 }, sayMs(request.durationMs), 'twice that'),
      ]
    case 'reply':
    case 'message': {
      const other = otherThan(request.template, [...ruleSet.templates.templates.keys()])
      return other === undefined ? [] : [changed(request, { ...request, template: other }, request.template, other)]
    }
    case 'assign':
    case 'escalate': {
      const role = otherThan(request.role, rolesOf(ruleSet))
      const priority = request.priority === 'low' ? 'high' : 'low'
      return [
        ...(role === undefined ? [] : [changed(request, { ...request, role }, request.role, role)]),
        changed(request, { ...request, priority }, request.priority, priority),
        changed(request, { ...request, withinMs: request.withinMs * 2 }, sayMs(request.withinMs), 'twice that'),
      ]
    }
    case 'report':
      return [
        changed(request, { ...request, category: `${request.category}-` }, request.category, `${request.category}-`),
      ]
    case 'start-playbook':
      return [
        changed(request, { ...request, playbook: `${request.playbook}-` }, request.playbook, `${request.playbook}-`),
      ]
    case 'strike':
      return [
        changed(request, { ...request, label: `${request.label}-` }, request.label, `${request.label}-`),
        changed(
          request,
          { ...request, weight: (request.weight ?? 1) * 2 },
          `weight ${request.weight ?? 1}`,
          'twice that',
        ),
        ...(request.expiresMs === undefined
          ? []
          : [
              changed(
                request,
                { ...request, expiresMs: request.expiresMs * 2 },
                sayMs(request.expiresMs),
                'twice that',
              ),
            ]),
      ]
    default:
      return []
  }
}

function changed(request: ActionRequest, other: ActionRequest, from: string, to: string): ChangedRequest {
  return { request: other, kind: 'action-field', what: `\`${request.kind}\`: \`${from}\` became \`${to}\`` }
}

function rolesOf({ document, rules }: CompiledRuleSet): readonly string[] {
  const { roles } = document
  if (roles !== undefined) return Array.isArray(roles) ? roles : Object.keys(roles)
  return rules.flatMap(({ requests }) => requests.flatMap((request) => ('role' in request ? [request.role] : [])))
}

function otherThan(one: string, all: readonly string[]): string | undefined {
  return [...all].sort().find((other) => other !== one)
}

function sayMs(durationMs: number | undefined): string {
  return durationMs === undefined ? 'for good' : `${durationMs / 60_000} minutes`
}
