import type { Evidence } from '../signals/signal.js'
import { displayWidth } from './display-width.js'
import { showText } from './show-text.js'

/** A line of a comment and, under it, the marks of the evidence. */
export interface MarkedLine {
  readonly text: string
  readonly marks: string
}

const MOST_POINTS = 2000

/**
 * Sets a comment in lines with its evidence marked underneath: `^` act tier, `~` review tier.
 *
 * Units: `width` in terminal columns; marks stand under the characters of the original text, hidden ones included.
 * Bounds: the first 2,000 code points are shown.
 */
export function markText(text: string, evidence: readonly Evidence[], width: number): readonly MarkedLine[] {
  const marks = marksOf(text, evidence)
  const lines: MarkedLine[] = []
  let line = { text: '', marks: '', used: 0 }
  const endLine = (): void => {
    lines.push({ text: line.text, marks: line.marks.trimEnd() })
    line = { text: '', marks: '', used: 0 }
  }
  let points = 0
  let at = 0
  for (const point of text) {
    if (points === MOST_POINTS) break
    const shown = showText(point)
    const wide = displayWidth(shown)
    if (line.used + wide > width) endLine()
    line = { text: line.text + shown, marks: line.marks + (marks[at] ?? ' ').repeat(wide), used: line.used + wide }
    if (point === '\n') endLine()
    points += 1
    at += point.length
  }
  if (at < text.length) line.text += '…'
  if (line.text !== '' || lines.length === 0) endLine()
  return lines
}

function marksOf(text: string, evidence: readonly Evidence[]): readonly string[] {
  const marks = Array.from({ length: Math.min(text.length, 2 * MOST_POINTS) }, () => ' ')
  for (const { start, end, tier } of [...evidence].sort((a, b) => a.weight - b.weight)) {
    marks.fill(tier === 'act' ? '^' : '~', start, end)
  }
  return marks
}
