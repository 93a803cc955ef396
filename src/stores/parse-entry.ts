import type { LedgerEntry } from '../ledger/ledger.js'

/** Reads one stored ledger entry; nothing when it is damaged. */
export function parseEntry(text: string): LedgerEntry | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is LedgerEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    isText(value, 'id') &&
    isText(value, 'kind') &&
    isText(value, 'authorId') &&
    isText(value, 'commentId') &&
    'at' in value &&
    typeof value.at === 'number'
  )
}

function isText(value: object, key: 'id' | 'kind' | 'authorId' | 'commentId'): boolean {
  return typeof Object.entries(value).find(([name]) => name === key)?.[1] === 'string'
}
