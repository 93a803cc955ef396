import type { Issue } from '../../result.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { COLUMN_FIELDS, type ColumnField, type HistoryOptions } from '../history-options.js'
import { type Row, readTable } from '../read-table.js'
import { readTime } from '../read-time.js'
import { type FoundComment, leftOut, type Reading } from '../reading.js'

/** Reads any table, with a map from fields to headings. */
export function readCsv(text: string, { columns = {}, dates }: HistoryOptions): Reading {
  const { headings, rows, issues } = readTable(text)
  const missing = missingColumns(headings, columns)
  if (missing.length > 0) return { found: [], issues: missing }
  const doubts: Issue[] = [...issues]
  const found = rows.map((row): FoundComment => {
    const cell = (field: ColumnField) => cellOf(row, columns[field] ?? field)
    const time = (field: 'createdAt' | 'editedAt') => {
      const written = cell(field)
      const at = written === undefined ? undefined : readTime(written, dates)
      if (written !== undefined && at === undefined) doubts.push(unreadTime(row, field, dates))
      return at
    }
    return {
      platform: cell('platform') ?? 'csv',
      id: cell('id'),
      text: cell('text') ?? '',
      authorId: cell('author'),
      authorName: cell('authorName'),
      authorHandle: cell('authorHandle'),
      createdAt: time('createdAt'),
      editedAt: time('editedAt'),
      threadId: cell('threadId'),
      parentId: cell('parentId'),
      pageId: cell('pageId'),
      lang: cell('lang'),
      url: cell('url'),
    }
  })
  return { found, issues: doubts }
}

function cellOf({ cells }: Row, heading: string): string | undefined {
  const cell = cells.get(heading)
  return cell === undefined || cell.trim() === '' ? undefined : cell
}

function unreadTime({ number }: Row, field: string, dates: HistoryOptions['dates']): Issue {
  const issue = leftOut(`/${number - 1}/${field}`, `row ${number}: the time in \`${field}\` is unreadable, left out`)
  return dates === undefined ? { ...issue, hint: 'if the day and the month come first, say which: `dates`' } : issue
}

function missingColumns(headings: readonly string[], columns: HistoryOptions['columns'] = {}): readonly Issue[] {
  const wanted = Object.entries({ text: 'text', ...columns })
  return wanted.flatMap(([field, heading]): readonly Issue[] => {
    if (!COLUMN_FIELDS.some((known) => known === field))
      return [missing(`/${field}`, `no field is called \`${field}\``, suggestName(field, COLUMN_FIELDS))]
    if (headings.includes(heading)) return []
    return [missing('', `no column is called \`${heading}\``, suggestName(heading, headings) ?? headings[0])]
  })
}

function missing(path: string, message: string, near: string | undefined): Issue {
  const issue: Issue = { code: 'missing-column', severity: 'error', path, message }
  return near === undefined ? issue : { ...issue, hint: `did you mean \`${near}\`?` }
}
