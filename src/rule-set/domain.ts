import type { Fact } from './facts.js'

/** The numbers between two bounds, each with or without the bound itself. */
export interface Interval {
  readonly kind: 'number'
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** What a value can be, as far as is known; `only: null` is any text. */
export type Domain =
  | Interval
  | { readonly kind: 'boolean'; readonly canBeTrue: boolean; readonly canBeFalse: boolean }
  | { readonly kind: 'string'; readonly only: readonly string[] | null }
  | { readonly kind: 'mixed'; readonly canBeTrue: boolean; readonly canBeFalse: boolean }

/** What the facts can be, by name; a fact that is not listed can be all that its kind allows. */
export type Domains = ReadonlyMap<string, Domain>

export const ANY_NUMBER: Interval = {
  kind: 'number',
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  lowOpen: false,
  highOpen: false,
}

/** All that the kind of a fact allows. */
export function fullDomain(fact: Fact): Domain {
  if (fact.type === 'boolean') return { kind: 'boolean', canBeTrue: true, canBeFalse: true }
  if (fact.type === 'string') return { kind: 'string', only: fact.values ?? null }
  const bounded = fact.most !== undefined || fact.whole === true || fact.history !== undefined
  return { ...ANY_NUMBER, low: bounded ? 0 : Number.NEGATIVE_INFINITY, high: fact.most ?? Number.POSITIVE_INFINITY }
}

/** The domain that holds one value only. */
export function domainOf(value: number | string | boolean): Domain {
  if (typeof value === 'number') return { kind: 'number', low: value, high: value, lowOpen: false, highOpen: false }
  if (typeof value === 'string') return { kind: 'string', only: [value] }
  return { kind: 'boolean', canBeTrue: value, canBeFalse: !value }
}

/** Whether a value of this domain can count as true, and as false. */
export function truthOf(domain: Domain): { readonly canBeTrue: boolean; readonly canBeFalse: boolean } {
  if (domain.kind === 'boolean' || domain.kind === 'mixed') return domain
  if (domain.kind === 'string')
    return {
      canBeTrue: domain.only === null || domain.only.some((text) => text !== ''),
      canBeFalse: domain.only === null || domain.only.includes(''),
    }
  const holdsZero =
    (domain.low < 0 || (domain.low === 0 && !domain.lowOpen)) &&
    (domain.high > 0 || (domain.high === 0 && !domain.highOpen))
  return { canBeTrue: domain.low !== 0 || domain.high !== 0, canBeFalse: holdsZero }
}

/** What two domains have in common, `null` when nothing. */
export function intersect(a: Domain, b: Domain): Domain | null {
  if (a.kind === 'number' && b.kind === 'number') {
    const low = Math.max(a.low, b.low)
    const high = Math.min(a.high, b.high)
    const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen)
    const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen)
    return low > high || (low === high && (lowOpen || highOpen))
      ? null
      : { kind: 'number', low, high, lowOpen, highOpen }
  }
  if (a.kind === 'boolean' && b.kind === 'boolean') {
    const both = {
      kind: 'boolean',
      canBeTrue: a.canBeTrue && b.canBeTrue,
      canBeFalse: a.canBeFalse && b.canBeFalse,
    } as const
    return both.canBeTrue || both.canBeFalse ? both : null
  }
  if (a.kind === 'string' && b.kind === 'string') {
    if (a.only === null) return b
    if (b.only === null) return a
    const { only } = b
    const shared = a.only.filter((text) => only.includes(text))
    return shared.length === 0 ? null : { kind: 'string', only: shared }
  }
  return a
}

/** The smallest domain that holds both. */
export function hull(a: Domain, b: Domain): Domain {
  if (a.kind === 'number' && b.kind === 'number') {
    const low = Math.min(a.low, b.low)
    const high = Math.max(a.high, b.high)
    const lowOpen = (a.low > low || a.lowOpen) && (b.low > low || b.lowOpen)
    const highOpen = (a.high < high || a.highOpen) && (b.high < high || b.highOpen)
    return { kind: 'number', low, high, lowOpen, highOpen }
  }
  if (a.kind === 'string' && b.kind === 'string')
    return { kind: 'string', only: a.only === null || b.only === null ? null : [...new Set([...a.only, ...b.only])] }
  const first = truthOf(a)
  const second = truthOf(b)
  const kind = a.kind === 'boolean' && b.kind === 'boolean' ? 'boolean' : 'mixed'
  return { kind, canBeTrue: first.canBeTrue || second.canBeTrue, canBeFalse: first.canBeFalse || second.canBeFalse }
}

/** Whether two domains hold the same values; texts in the same order. */
export function isSameDomain(a: Domain, b: Domain): boolean {
  if (a.kind === 'number')
    return (
      b.kind === 'number' &&
      a.low === b.low &&
      a.high === b.high &&
      a.lowOpen === b.lowOpen &&
      a.highOpen === b.highOpen
    )
  if (a.kind === 'string') return b.kind === 'string' && isSameList(a.only, b.only)
  return a.kind === b.kind && a.canBeTrue === b.canBeTrue && a.canBeFalse === b.canBeFalse
}

function isSameList(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((text, index) => text === b[index]))
}

/** The whole numbers of an interval, `null` when it has none. */
export function wholeInterval(interval: Interval): Interval | null {
  const low = Number.isInteger(interval.low) && interval.lowOpen ? interval.low + 1 : Math.ceil(interval.low)
  const high = Number.isInteger(interval.high) && interval.highOpen ? interval.high - 1 : Math.floor(interval.high)
  return low > high ? null : { kind: 'number', low, high, lowOpen: false, highOpen: false }
}
