import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { ClassicLevel } from 'classic-level'

import type { Climate } from '../climate/climate.js'
import type { Ledger, LedgerEntry } from '../ledger/ledger.js'
import { hexOf } from './hex-of.js'
import type { Histories, Judged } from './histories.js'
import { LedgerFolderError } from './ledger-folder-error.js'
import { openPageLog } from './page-log.js'
import { parseEntry } from './parse-entry.js'

/** The file by which a ledger folder is known. */
export const LEDGER_MARK_FILE = 'sangfroid-ledger.json'
const FORMAT = 1
/** Authors whose histories stay in memory; the others are read again when they return. */
const RECENT_AUTHORS = 1000
const SEQUENCE_DIGITS = 12

type Database = ClassicLevel<string, string>
type Put = { readonly type: 'put'; readonly key: string; readonly value: string }

/**
 * Opens a folder that keeps histories between runs, and makes it when it does not exist.
 *
 * Bounds: one process at a time; the histories of at most 1,000 authors stay in memory.
 * Errors: rejects with a `LedgerFolderError` when the folder is in use, belongs to something else, is damaged or cannot be written.
 */
export async function openLedgerFolder(folder: string): Promise<Histories> {
  await claim(folder)
  const database = await open(folder)
  const recent = new Map<string, LedgerEntry[]>()
  const pages = openPageLog(database, folder)
  const historyNow = async (authorId: string): Promise<Ledger> => {
    const entries = recent.get(authorId) ?? (await readEntries(database, folder, authorId))
    recent.delete(authorId)
    recent.set(authorId, entries)
    if (recent.size > RECENT_AUTHORS) recent.delete(oldestOf(recent))
    return entries
  }
  const versionOf = async (commentId: string): Promise<number | undefined> =>
    readNumber(database, commentKey(commentId))
  const addNow = async (judged: Judged): Promise<void> => {
    const { puts, fresh } = prepare(database, judged)
    const version = Math.max(judged.version, readNumber(database, commentKey(judged.commentId)) ?? judged.version)
    puts.push({ type: 'put', key: commentKey(judged.commentId), value: String(version) })
    const page = judged.page === undefined ? [] : await pages.prepare(judged.page)
    await database.batch([...puts, ...page])
    if (judged.page !== undefined) pages.commit(judged.page)
    for (const entry of fresh) recent.get(entry.authorId)?.push(entry)
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task)
    last = done.catch(() => undefined)
    return done
  }
  const historyOf = (authorId: string): Promise<Ledger> => inTurn(() => historyNow(authorId))
  const pageOf = (pageId: string): Promise<Climate | undefined> => inTurn(() => pages.read(pageId))
  const add = (judged: Judged): Promise<void> => inTurn(() => addNow(judged))
  const close = async (): Promise<void> => {
    await last
    await database.close()
  }
  return { historyOf, versionOf, pageOf, add, close }
}

/** Reads every entry of a ledger folder, author by author, each history in its order. */
export async function* ledgerEntries(folder: string): AsyncGenerator<LedgerEntry> {
  await claim(folder)
  const database = await open(folder)
  try {
    for await (const [key, value] of database.iterator({ gte: 'entry/', lt: 'entry/~' })) {
      const entry = parseEntry(value)
      if (entry === undefined)
        throw new LedgerFolderError(
          'damaged',
          `the ledger folder \`${folder}\` is damaged: the entry \`${key}\` cannot be read`,
        )
      yield entry
    }
  } finally {
    await database.close()
  }
}

async function claim(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const names = await readdir(folder)
    if (names.includes(LEDGER_MARK_FILE))
      return checkMark(await readFile(join(folder, LEDGER_MARK_FILE), 'utf8'), folder)
    if (names.length > 0) throw new LedgerFolderError('foreign', `\`${folder}\` is not empty and not a ledger folder`)
    await writeFile(join(folder, LEDGER_MARK_FILE), `${JSON.stringify({ kind: 'sangfroid-ledger', format: FORMAT })}\n`)
  } catch (error) {
    if (error instanceof LedgerFolderError) throw error
    throw new LedgerFolderError(
      'unusable',
      `\`${folder}\` cannot be used as a ledger folder: ${reasonOf(error)}`,
      error,
    )
  }
}

function checkMark(text: string, folder: string): void {
  const format = /"kind":"sangfroid-ledger","format":(\d{1,9})\}/.exec(text)?.[1]
  if (format === undefined) throw new LedgerFolderError('foreign', `\`${folder}\` is not a ledger folder`)
  if (Number(format) > FORMAT) {
    throw new LedgerFolderError('newer', `\`${folder}\` was written by a newer version of sangfroid`)
  }
}

async function open(folder: string): Promise<Database> {
  const database: Database = new ClassicLevel(join(folder, 'entries'))
  try {
    await database.open()
    return database
  } catch (error) {
    if (codeOf(causeOf(error)) === 'LEVEL_LOCKED') {
      throw new LedgerFolderError('locked', `the ledger folder \`${folder}\` is in use by another process`, error)
    }
    const reason = reasonOf(causeOf(error))
    throw new LedgerFolderError('damaged', `the ledger folder \`${folder}\` cannot be opened: ${reason}`, error)
  }
}

async function readEntries(database: Database, folder: string, authorId: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  const prefix = `entry/${hexOf(authorId)}/`
  for await (const [key, value] of database.iterator({ gte: prefix, lt: `${prefix}~` })) {
    const entry = parseEntry(value)
    if (entry === undefined) {
      throw new LedgerFolderError(
        'damaged',
        `the ledger folder \`${folder}\` is damaged: the entry \`${key}\` cannot be read`,
      )
    }
    entries.push(entry)
  }
  return entries
}

function prepare(database: Database, { entries }: Judged): { puts: Put[]; fresh: LedgerEntry[] } {
  const puts: Put[] = []
  const fresh: LedgerEntry[] = []
  const counts = new Map<string, number>()
  const added = new Set<string>()
  for (const entry of entries) {
    const author = hexOf(entry.authorId)
    const idKey = `id/${author}/${hexOf(entry.id)}`
    if (added.has(idKey) || database.getSync(idKey) !== undefined) continue
    const countKey = `count/${author}`
    const sequence = counts.get(countKey) ?? readNumber(database, countKey) ?? 0
    const key = `entry/${author}/${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`
    puts.push({ type: 'put', key, value: JSON.stringify(entry) }, { type: 'put', key: idKey, value: '' })
    counts.set(countKey, sequence + 1)
    added.add(idKey)
    fresh.push(entry)
  }
  for (const [key, count] of counts) puts.push({ type: 'put', key, value: String(count) })
  return { puts, fresh }
}

/** Single keys are read at once: the round trip through another thread costs more than the read. */
function readNumber(database: Database, key: string): number | undefined {
  const value = database.getSync(key)
  if (value === undefined) return undefined
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new LedgerFolderError('damaged', `the ledger folder is damaged: \`${key}\` cannot be read`)
}

function commentKey(commentId: string): string {
  return `comment/${hexOf(commentId)}`
}

function oldestOf(recent: ReadonlyMap<string, unknown>): string {
  return recent.keys().next().value ?? ''
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
