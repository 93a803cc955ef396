import { displayWidth } from './display-width.js'

/** A line of a cell: its words, and how they are coloured. */
export interface CellLine {
  readonly text: string
  readonly paint: (text: string) => string
}

/** The lines of one cell, each no wider than its column. */
export type Cell = readonly CellLine[]

/** Draws one row of a table between vertical bars, as high as its highest cell. */
export function drawRow(cells: readonly Cell[], widths: readonly number[]): string {
  const height = Math.max(1, ...cells.map((cell) => cell.length))
  const rows = Array.from({ length: height }, (_, line) =>
    widths.map((width, column) => drawLine(cells[column]?.[line], width)).join(' │ '),
  )
  return rows.map((row) => `│ ${row} │\n`).join('')
}

/** Draws a horizontal line of a table: above its head, between rows, or below the last. */
export function drawRule(widths: readonly number[], place: 'top' | 'middle' | 'bottom'): string {
  const [left, cross, right] = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘' }[place]
  return `${left}${widths.map((width) => '─'.repeat(width + 2)).join(cross)}${right}\n`
}

function drawLine(line: CellLine | undefined, width: number): string {
  if (line === undefined) return ' '.repeat(width)
  return line.paint(line.text) + ' '.repeat(Math.max(0, width - displayWidth(line.text)))
}
