import Papa from 'papaparse'
import type { Issue } from '../result.js'
import { inDoubt, leftOut } from './reading.js'

/** A row of a table, by heading; `number` counts from 1, without the headings. */
export interface Row {
  readonly number: number
  readonly cells: ReadonlyMap<string, string>
}

/** A table with headings, and what of it could not be read. */
export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
  readonly issues: readonly Issue[]
}

/**
 * Reads a table with headings in its first row; commas, semicolons, tabs and bars are told apart by themselves.
 *
 * Bounds: empty rows are skipped; a row with too few cells lacks the last ones, one with too many is left out and said; so is what looks like the end of a file
 * that was cut off, though its words are kept.
 */
export function readTable(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: 'greedy' })
  const [headings = [], ...lines] = data
  const issues: Issue[] = []
  const rows = lines.flatMap((line, index): readonly Row[] => {
    const number = index + 1
    if (line.length > headings.length) {
      issues.push(
        leftOut(`/${index}`, `row ${number} has ${line.length} cells, and there are ${headings.length} headings`),
      )
      return []
    }
    return [{ number, cells: new Map(line.map((cell, at) => [headings[at]?.trim() ?? '', cell])) }]
  })
  const last = lines.length
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
  if (last > 0 && (isOpen || (lines.at(-1)?.length ?? 0) < headings.length))
    issues.push(inDoubt(`/${last - 1}`, `row ${last} is cut short: the file may have ended early`))
  return { headings: headings.map((heading) => heading.trim()), rows, issues }
}
