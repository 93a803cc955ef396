import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The rooms of the pure core, in the order of their imports: each imports only from those before it. */
export const CORE_ROOMS = [
  'comment',
  'text',
  'phrases',
  'calendar',
  'lexicon',
  'pattern',
  'ledger',
  'signals',
  'climate',
  'replies',
  'rule-set',
  'decision',
  'outbound',
  'reasons',
] as const

/** Every file below `folder` whose name ends with `ending`, as paths from the root, sorted. */
export function filesUnder(folder: string, ending = ''): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort()
  } catch {
    return []
  }
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The sources of the core, without what is generated. */
export function coreFiles(): string[] {
  return filesUnder('src', '.ts').filter((file) => {
    const room = roomOf(file)
    if (file.endsWith('.generated.ts')) return false
    return CORE_ROOMS.some((known) => known === room) || ['', 'shipped'].includes(room)
  })
}

/** The room of a source file: the folder below `src`, or nothing for the files beside the rooms. */
export function roomOf(file: string): string {
  const [, room, rest] = file.split('/')
  return rest === undefined || room === undefined ? '' : room
}
