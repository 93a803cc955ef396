import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOffence } from '../weighing/comments.js'
import { linesOf } from '../weighing/lines.js'

/** One labelled case, as the files give it. */
export interface Case {
  readonly id: string
  readonly set: string
  readonly lang: string
  readonly text: string
  readonly label: 'remove' | 'keep'
  readonly kind: string
  readonly target?: string
  /** `obfus` rows: the id of the case they disguise. */
  readonly source?: string
  readonly policy?: string
}

export interface TimelineComment {
  readonly id: string
  readonly author: string
  readonly at: string
  readonly text: string
  readonly replyTo?: string
}

/** Comments in the order they were written, and what should come of them. */
export interface Timeline {
  readonly id: string
  readonly lang: string
  readonly kind: string
  readonly comments: readonly TimelineComment[]
  readonly expect: {
    readonly humour_replies: number
    readonly ban: boolean
    readonly ban_at?: string | null
    readonly removed: readonly string[]
  }
}

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** Where the labelled cases stand on a machine that has them. */
export const casesFolder = resolve(projectRoot, '..', 'shared', 'eval')
/** Where the split is written; never committed. */
export const splitFolder = join(projectRoot, '.eval')

/** True on a machine that has the cases. */
export function hasCases(): boolean {
  return existsSync(casesFolder)
}

/** Names of the sets of a folder (`hatecheck.en`), in order. */
export function setNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .sort()
}

/** The rows of a JSON Lines file. The files are ours and trusted, so a broken line throws. */
export function readJsonLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line))
}

/** A case of fixtures/judgement: written for this package, so its near-copies stand together as a `pair`. */
interface Written {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly label: 'remove' | 'keep'
  readonly kind: string
  readonly pair: string
  readonly part: 'a' | 'b'
}

/** The sets that ship with the sources (`written.en`, `written.fr`): part `a` may be read, part `b` is set aside. */
export function readWritten(part: 'tune' | 'aside'): readonly (Case & { readonly group: string })[] {
  const folder = join(projectRoot, 'fixtures', 'judgement')
  return setNames(folder)
    .flatMap((name) => readJsonLines<Written>(join(folder, `${name}.jsonl`)))
    .filter((row) => row.part === (part === 'tune' ? 'a' : 'b'))
    .map(({ id, lang, text, label, kind, pair }) => ({ id, set: 'written', lang, text, label, kind, group: pair }))
}

/**
 * The sets `twins.en` and `twins.fr` of fixtures/twins: an offence and a harmless comment of nearly the same words, in turn. Nothing is learnt from them and none is read,
 * so all of it is set aside.
 */
export function readTwins(part: 'tune' | 'aside'): readonly (Case & { readonly group: string })[] {
  if (part === 'tune') return []
  const folder = join(projectRoot, 'fixtures', 'twins')
  return ['en', 'fr'].flatMap((lang) =>
    linesOf(join(folder, `${lang}.tsv`)).map((line, at) => {
      const [kind = '', text = ''] = line.split('\t')
      const group = `twins-${lang}-${Math.floor(at / 2)}`
      const label = isOffence(kind) ? ('remove' as const) : ('keep' as const)
      return { id: `${group}-${label}`, set: 'twins', lang, text, label, kind, group }
    }),
  )
}
