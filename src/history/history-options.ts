/** The export formats that can be read. */
export const HISTORY_FORMATS = ['facebook', 'instagram', 'youtube', 'discourse', 'wordpress', 'csv'] as const

/** One of the export formats. */
export type HistoryFormat = (typeof HISTORY_FORMATS)[number]

/** The fields of a comment that a column may hold. */
export const COLUMN_FIELDS = [
  'id',
  'text',
  'author',
  'authorName',
  'authorHandle',
  'createdAt',
  'editedAt',
  'threadId',
  'parentId',
  'pageId',
  'platform',
  'lang',
  'url',
] as const

/** One of those fields. */
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** What a reader cannot find in an export. */
export interface HistoryOptions {
  /** Accounts of the brand, by id, handle or name: what they wrote has `isSelf`. */
  readonly selfIds?: readonly string[]
  /** For comments that do not say where they stood. */
  readonly pageId?: string
  /** `csv` only: the column of each field, by its heading. Headings that are called like a field need no entry. */
  readonly columns?: Readonly<Partial<Record<ColumnField, string>>>
  /** `csv` only: which of `3/4/2026` is the day; dates in ISO 8601 and seconds are understood anyway. */
  readonly dates?: 'day-first' | 'month-first'
}
