import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import type { Totals } from '../totals.js'
import { wrapText } from '../wrap-text.js'

const TITLE_WIDTH = 12

/** Writes what a run came to, in lines of at most `width` columns. */
export function totalsText(totals: Totals, colours: Colours, width: number): string {
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
    ['unanswered', String(unanswered)],
  ] as const
  return rows
    .map(([title, text]) => {
      const lines = wrapText(text, width - TITLE_WIDTH)
      const paint = title === 'unanswered' && unanswered > 0 ? colours.red : (line: string) => line
      const body = lines.map(paint).join(`\n${' '.repeat(TITLE_WIDTH)}`)
      return `${colours.bold(title.padEnd(TITLE_WIDTH - 1))} ${body}\n`
    })
    .join('')
}

function listCounts(counts: Iterable<readonly [string, number]>): string {
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return sorted.length === 0 ? 'none' : sorted.map(([name, count]) => `${showText(name)} ${count}`).join(' · ')
}
