import type { Fate } from '../../prove/imports/imported.js'
import { showText } from '../show-text.js'

const LIMIT = 300

/** Writes what became of each part of what was imported, line by line, and how much of it was carried over. */
export function fatesText(fates: readonly Fate[], file: string): string {
  const lines = [...fates]
    .sort((a, b) => a.line - b.line)
    .map(
      ({ line, part, fate, became }) =>
        `${showText(file)}:${line}: ${fate} ${showText(part, 80)} → ${showText(became, LIMIT)}`,
    )
  const count = (wanted: Fate['fate']): number => fates.filter(({ fate }) => fate === wanted).length
  const total = `${count('carried')} carried over, ${count('approximated')} approximated, ${count('left-out')} left out`
  return [...lines, total].map((line) => `${line}\n`).join('')
}
