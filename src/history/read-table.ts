import Papa from 'papaparse'
import type { Issue } from '../result.js'
import { leftOut } from './reading.js'

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
 * Bounds: empty rows are skipped; a row with too few cells lacks the last ones, one with too many is left out and said.
 */
export function readTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: 'greedy' })
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
  return { headings: headings.map((heading) => heading.trim()), rows, issues }
}
