import { parseTime } from '../comment/parse-time.js'
import type { HistoryOptions } from './history-options.js'

/**
 * A moment in epoch ms: ISO 8601, seconds or milliseconds since 1970, or day, month and year with marks between them.
 *
 * Bounds: `3/4/2026` is read only where `dates` says which is the day; no zone means UTC.
 *
 * @example
 * readTime('12/11/2026 10:00', 'day-first') // => 1794477600000
 */
export function readTime(text: string, dates?: HistoryOptions['dates']): number | undefined {
  const plain = text.trim().replace(/ UTC$/, 'Z')
  if (/^\d{9,11}(?:\.\d{1,9})?$/.test(plain)) return Math.trunc(Number(plain) * 1000)
  if (/^\d{12,14}$/.test(plain)) return Number(plain)
  const iso = parseTime(plain.replace(/^(\S{10}) (\S+) ?([+-]\d{2}:?\d{2}|Z)$/, '$1T$2$3'))
  if (iso !== undefined || dates === undefined) return iso
  const parts = DATE.exec(plain)
  if (parts === null) return undefined
  const [, first = '', second = '', year = '', time = '00:00'] = parts
  const [day, month] = dates === 'day-first' ? [first, second] : [second, first]
  return parseTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}`)
}

const DATE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,]{1,2}(\d{2}:\d{2}(?::\d{2})?))?$/
