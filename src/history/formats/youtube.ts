import * as z from 'zod'
import { type Row, readTable } from '../read-table.js'
import { readTime } from '../read-time.js'
import { type FoundComment, notThisFormat, type Reading } from '../reading.js'

const segments = z.union([
  z
    .object({ takeoutSegments: z.array(z.object({ text: z.string() }).loose()) })
    .transform((one) => one.takeoutSegments),
  z.array(z.object({ text: z.string() }).loose()),
])

/**
 * Reads the `comments.csv` of a Google Takeout: headings in English, words as plain text or as pieces of JSON, which changed over the years.
 *
 * Source: exports of 2023 to 2026.
 */
export function readYoutube(text: string): Reading {
  const { headings, rows, issues } = readTable(text)
  const names = new Map(headings.map((heading) => [heading.toLowerCase(), heading]))
  if (!names.has('comment id') || !names.has('comment text'))
    return notThisFormat(
      'the headings are not those of a Takeout’s `comments.csv`',
      'in another language than English, use `csv` and name the columns',
    )
  const cell = (row: Row, name: string) => {
    const found = row.cells.get(names.get(name) ?? '')
    return found === undefined || found === '' ? undefined : found
  }
  const found = rows.map(
    (row): FoundComment => ({
      platform: 'youtube',
      id: cell(row, 'comment id'),
      text: wordsOf(cell(row, 'comment text') ?? ''),
      authorId: cell(row, 'channel id'),
      createdAt: readTime(cell(row, 'comment create timestamp') ?? ''),
      threadId: cell(row, 'video id') ?? cell(row, 'post id'),
      parentId: cell(row, 'parent comment id'),
    }),
  )
  return { found, issues }
}

function wordsOf(text: string): string {
  if (!text.startsWith('{')) return text
  for (const source of [text, `[${text}]`]) {
    const read = segments.safeParse(parsed(source))
    if (read.success) return read.data.map((piece) => piece.text).join('')
  }
  return text
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
