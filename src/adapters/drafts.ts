import type { Action } from '../rule-set/action.js'
import type { Limit, Split } from './adapter.js'
import type { TextStyle } from './calm-text.js'
import { encodePart } from './encode-part.js'
import type { Draft, Translation } from './prepare-requests.js'
import { splitText } from './split-text.js'

const JSON_HEADERS = { 'content-type': 'application/json' } as const
const FORM_HEADERS = { 'content-type': 'application/x-www-form-urlencoded' } as const

/** A call with a JSON body, or with none. */
export function call(method: Draft['method'], url: string, body?: unknown): Draft {
  return body === undefined ? { method, url } : { method, url, headers: JSON_HEADERS, body }
}

/** The same call with more headers. */
export function withHeaders(draft: Draft, headers: Readonly<Record<string, string>>): Draft {
  return { ...draft, headers: { ...draft.headers, ...headers } }
}

/** A call with the fields of a form; those that are `undefined` are left out. */
export function formCall(url: string, fields: Readonly<Record<string, string | undefined>>): Draft {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodePart(name)}=${encodePart(value)}`],
  )
  return { method: 'POST', url, headers: FORM_HEADERS, body: pairs.join('&') }
}

/**
 * The calls that say a text, fitted to the platform; `write` is asked for each post of it, with its number from 0. A text of which nothing is left
 * goes to a person. No post is sent unless the one before it was.
 */
export function say(
  text: string,
  {
    limits,
    split,
    style = {},
  }: { readonly limits: readonly Limit[]; readonly split?: Split | undefined; readonly style?: TextStyle },
  write: (text: string, nth: number) => readonly Draft[],
): Translation {
  const said = splitText(text, limits, { split, style })
  if (said.texts.length === 0) return { cannot: 'the text is empty', to: 'assign' }
  const drafts = said.texts.flatMap((one, nth) =>
    write(one, nth).map((draft, index) => (nth > 0 && index === 0 ? { fillFromPrevious: {}, ...draft } : draft)),
  )
  return { drafts, lost: said.lost }
}

/** The calls that tell colleagues something, fitted to the platform; what is empty is not told. */
export function tell(...said: Parameters<typeof say>): readonly Draft[] {
  const told = say(...said)
  return 'drafts' in told ? told.drafts : []
}

/** The call for one post of a text: the first answers `id`, each other one the post before it, whose id stands at `pointer` in the platform's answer. */
export function answering<Id>(nth: number, id: Id, pointer: string, write: (to: Id | string) => Draft): Draft {
  return nth === 0 ? write(id) : { ...write('~former~'), fillFromPrevious: { '~former~': { pointer } } }
}

/** How long a ban or a pause lasts; `undefined` means for good. */
export function durationOf(action: Action): number | undefined {
  return action.kind === 'ban' || action.kind === 'mute' || action.kind === 'lock-thread'
    ? action.durationMs
    : undefined
}

/** A measure, and its end where it has one: a platform without a clock of its own needs a second call later. */
export function untilLifted(
  action: Action,
  { measure, lift, now }: { readonly measure: Draft; readonly lift: Draft; readonly now: number },
): Translation {
  const durationMs = durationOf(action)
  if (durationMs === undefined) return { drafts: [measure] }
  return {
    drafts: [measure, { ...lift, notBefore: now + durationMs }],
    lost: ['the platform knows no time limit: the host sends the second request when it is over'],
  }
}

/** The answer to an action that a platform has no call for. */
export function noSuchCall(kind: Action['kind']): Translation {
  return { cannot: `the platform has no call for ${kind}`, to: 'escalate' }
}
