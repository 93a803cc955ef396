import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import type { Totals } from '../totals.js'

/** Writes what a run came to, in a few lines. */
export function totalsText(totals: Totals, colours: Colours): string {
  const { decided, duplicates, broken, unanswered } = totals
  const signals = [...totals.signals].map(
    ([id, { comments, act }]) => [act === comments ? id : `${id} (${comments - act} for review)`, comments] as const,
  )
  const rows = [
    ['comments', `${decided} decided · ${duplicates} decided before · ${broken} broken lines`],
    ['actions', listCounts(totals.actions)],
    ['signals', listCounts(signals)],
    ['languages', listCounts(totals.languages)],
    ...(totals.unknown.size === 0 ? [] : [['unknown', listCounts(totals.unknown)] as const]),
    ['unanswered', unanswered === 0 ? '0' : colours.red(String(unanswered))],
  ] as const
  return rows.map(([title, text]) => `${colours.bold(title.padEnd(11))} ${text}\n`).join('')
}

function listCounts(counts: Iterable<readonly [string, number]>): string {
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return sorted.length === 0 ? 'none' : sorted.map(([name, count]) => `${showText(name)} ${count}`).join(' · ')
}
