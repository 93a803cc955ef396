import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import type { PageTotals, Totals } from '../totals.js'
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
    ...(totals.pages.size === 0 ? [] : [['climate', climateText(totals)] as const]),
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

const MOST_PAGES = 8

/** The pages on which something happened; the others are counted. */
function climateText({ pages }: Totals): string {
  const told = [...pages].filter(
    ([, { worst, climate, heldBack }]) => worst !== 'normal' || heldBack > 0 || Object.keys(climate.raised).length > 0,
  )
  const shown = told.slice(0, MOST_PAGES).map(([pageId, page]) => pageText(pageId, page))
  const others = pages.size - shown.length
  return [...shown, ...(others > 0 ? [`${others} ${others === 1 ? 'page' : 'pages'} normal`] : [])].join(' · ')
}

function pageText(pageId: string, { climate, worst, comments, negative, heldBack }: PageTotals): string {
  const since = new Date(climate.since).toISOString().slice(0, 16)
  const mode = worst === climate.mode || worst === 'normal' ? climate.mode : `${climate.mode}, was ${worst}`
  const when = climate.since === 0 ? '' : ` since ${since}Z`
  const held = heldBack === 0 ? '' : `, ${heldBack} removals held back`
  return `${showText(pageId === '' ? '(no page)' : pageId, 60)} ${mode}${when} (${negative} of ${comments} negative${held})`
}

function listCounts(counts: Iterable<readonly [string, number]>): string {
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return sorted.length === 0 ? 'none' : sorted.map(([name, count]) => `${showText(name)} ${count}`).join(' · ')
}
