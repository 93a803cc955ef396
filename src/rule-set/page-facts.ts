import { breakerAt, countRemovals } from '../climate/breaker.js'
import type { Climate, Mode } from '../climate/climate.js'
import { countRumour, type Measures, measureClimate, measureThread } from '../climate/measure-climate.js'
import { isRaised } from '../climate/raise-alarms.js'
import { type CompiledRumour, findRumour } from './compile-rumours.js'
import type { Fact, FactSource, FactValue } from './facts.js'

const MODES: readonly Mode[] = ['normal', 'elevated', 'crisis']

/** The page before the comment, and with it. */
export interface PageView {
  readonly before: Climate
  readonly ahead: Climate
}

/**
 * The facts of the page: its mood, the thread, the rumour that a comment passes on, the circuit breaker.
 *
 * Bounds: without a page they are those of a page on which nothing has happened; the comment itself counts.
 * Source: docs/climate.md.
 */
export function pageFacts(rumours: readonly CompiledRumour[]): readonly Fact[] {
  return [
    { ...fact('climate.mode', 'string', ({ page }) => page?.ahead.mode ?? 'normal'), values: MODES },
    fact('climate.changed', 'boolean', ({ page }) => page !== undefined && page.before.mode !== page.ahead.mode),
    ...counts('climate', (page) => measureClimate(page.ahead, page.ahead.at)),
    ...counts('thread', (page, threadId) =>
      threadId === undefined ? undefined : measureThread(page.ahead, page.ahead.at, threadId),
    ).filter(({ name }) => name !== 'thread.threads'),
    fact(
      'thread.controversy',
      'boolean',
      ({ page, comment }) =>
        page !== undefined && comment.threadId !== undefined && isRaised(page.ahead, `thread:${comment.threadId}`),
    ),
    fact('thread.controversyBegins', 'boolean', ({ page, comment }) =>
      begins(page, comment.threadId === undefined ? undefined : `thread:${comment.threadId}`),
    ),
    fact('rumour.id', 'string', (source) => rumourOf(source, rumours) ?? ''),
    fact('rumour.count', 'number', (source) => {
      const id = rumourOf(source, rumours)
      if (id === undefined) return 0
      return source.page === undefined ? 1 : countRumour(source.page.ahead, source.page.ahead.at, id)
    }),
    fact('rumour.spreads', 'boolean', (source) => {
      const id = rumourOf(source, rumours)
      return id !== undefined && source.page !== undefined && isRaised(source.page.ahead, `rumour:${id}`)
    }),
    fact('rumour.spreadBegins', 'boolean', (source) => {
      const id = rumourOf(source, rumours)
      return begins(source.page, id === undefined ? undefined : `rumour:${id}`)
    }),
    fact(
      'breaker.open',
      'boolean',
      ({ page }) => page !== undefined && breakerAt(page.before, page.ahead.at) === 'open',
    ),
    fact('breaker.lastHour', 'number', ({ page }) =>
      page === undefined ? 0 : countRemovals(page.before, page.ahead.at).lastHour,
    ),
    fact('breaker.lastDay', 'number', ({ page }) =>
      page === undefined ? 0 : countRemovals(page.before, page.ahead.at).lastDay,
    ),
  ]
}

function fact(name: string, type: 'number' | 'string' | 'boolean', read: (source: FactSource) => FactValue): Fact {
  const ofPage = (source: FactSource): FactValue => {
    const { given } = source
    return given !== undefined && Object.hasOwn(given, name) ? typed(given[name], type) : read(source)
  }
  return type === 'number' ? { name, type, whole: true, read: ofPage } : { name, type, read: ofPage }
}

function typed(value: unknown, type: 'number' | 'string' | 'boolean'): FactValue {
  if (type === 'number') return typeof value === 'number' ? value : null
  if (type === 'string') return typeof value === 'string' ? value : null
  return typeof value === 'boolean' ? value : null
}

function counts(
  room: 'climate' | 'thread',
  measure: (page: PageView, threadId: string | undefined) => Measures | undefined,
): readonly Fact[] {
  const read = (key: keyof Measures) => (source: FactSource) =>
    source.page === undefined ? 0 : (measure(source.page, source.comment.threadId)?.[key] ?? 0)
  return [
    fact(`${room}.comments`, 'number', read('comments')),
    fact(`${room}.negative`, 'number', read('negative')),
    fact(`${room}.authors`, 'number', read('authors')),
    fact(`${room}.threads`, 'number', read('threads')),
    fact(`${room}.reach`, 'number', read('reach')),
    share(fact(`${room}.negativeShare`, 'number', read('negativeShare'))),
  ]
}

/** A share is a number from 0 to 1, not a whole one. */
function share({ name, type, read }: Fact): Fact {
  return { name, type, most: 1, read }
}

function begins(page: PageView | undefined, key: string | undefined): boolean {
  return page !== undefined && key !== undefined && isRaised(page.ahead, key) && !isRaised(page.before, key)
}

function rumourOf({ comment, now }: FactSource, rumours: readonly CompiledRumour[]): string | undefined {
  return rumours.length === 0 ? undefined : findRumour(rumours, comment.text, now)?.rumour.id
}
