import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { createJudge } from './judge.js'
import { table } from './table.js'

/** Where the matrices lie, a folder for each language. */
const matrixFolder = fileURLToPath(new URL('../../fixtures/matrices', import.meta.url))

/** Sentences that are made of a frame. */
export const SAMPLE = 60

const slotSchema = z.strictObject({
  /** Names of the forms that every row gives, in order, between slashes. */
  forms: z.array(z.string()).min(1).optional(),
  rows: z.array(z.string().min(1)).min(2),
})

const frameSchema = z.union([z.strictObject({ bad: z.string() }), z.strictObject({ good: z.string() })])

/** Ways of saying one thing: frames with slots, and what may stand in each slot. */
const matrixSchema = z.strictObject({
  says: z.string(),
  slots: z.record(z.string(), slotSchema),
  frames: z.array(frameSchema).min(4),
})

export interface Matrix {
  readonly name: string
  readonly language: string
  readonly says: string
  readonly slots: Readonly<Record<string, Slot>>
  readonly frames: readonly Frame[]
}

interface Slot {
  readonly forms: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Frame {
  readonly text: string
  readonly bad: boolean
}

/** One sentence of a frame, with what stands in its slots. */
export interface Sentence {
  readonly text: string
  readonly bad: boolean
  readonly frame: string
  /** `slot: filler` */
  readonly fillers: readonly string[]
}

const HOLE = /\{(\w+)(?:\.(\w+))?\}/g

/** The matrices of a language, in the order of their names. Throws where a frame names a slot or form that is not there. */
export function readMatrices(language: string): readonly Matrix[] {
  const folder = join(matrixFolder, language)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readMatrix(join(folder, file), language))
}

function readMatrix(file: string, language: string): Matrix {
  const { says, slots, frames } = matrixSchema.parse(parse(readFileSync(file, 'utf8')))
  const matrix = {
    name: basename(file, '.yaml'),
    language,
    says,
    slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, toSlot(`${file}: ${name}`, slot)])),
    frames: frames.map((frame) => ('bad' in frame ? { text: frame.bad, bad: true } : { text: frame.good, bad: false })),
  }
  const used = new Set(matrix.frames.flatMap(({ text }) => [...text.matchAll(HOLE)].map((hole) => hole[1] ?? '')))
  const idle = Object.keys(matrix.slots).find((name) => !used.has(name))
  if (idle !== undefined) throw new Error(`${file}: no frame has the slot ${idle}`)
  return matrix
}

function toSlot(where: string, { forms = ['it'], rows }: z.infer<typeof slotSchema>): Slot {
  const cells = rows.map((row) => (forms.length === 1 ? [row] : row.split('/').map((cell) => cell.trim())))
  const short = cells.find((row) => row.length !== forms.length)
  if (short !== undefined) throw new Error(`${where}: "${short.join(' / ')}" must have ${forms.length} forms`)
  return { forms, rows: cells }
}

/** Sentences of every frame, the same ones each time: rows of the slots are walked through at steps that share no factor with their number. */
export function sentencesOf(matrix: Matrix, sample = SAMPLE): readonly Sentence[] {
  return matrix.frames.flatMap((frame, at) => {
    const sentences = new Map<string, Sentence>()
    const names = [...new Set([...frame.text.matchAll(HOLE)].map((hole) => hole[1] ?? ''))]
    for (let turn = 0; turn < (names.length === 0 ? 1 : sample); turn++) {
      const sentence = fill(matrix, frame, names, mixed(at, turn))
      sentences.set(sentence.text, sentence)
    }
    return [...sentences.values()]
  })
}

/** A number that looks like chance and is always the same. */
function mixed(frame: number, turn: number): number {
  let hash = Math.imul(frame * 7919 + turn + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function fill(matrix: Matrix, frame: Frame, names: readonly string[], chance: number): Sentence {
  const chosen = new Map<string, readonly string[]>()
  let rest = chance
  for (const name of names) {
    const rows = matrix.slots[name]?.rows ?? []
    chosen.set(name, rows[rest % Math.max(1, rows.length)] ?? [])
    rest = Math.imul(rest ^ (rest >>> 11), 0x2545f491) >>> 0
  }
  const text = frame.text.replace(HOLE, (hole, name: string, form: string | undefined) => {
    const forms = matrix.slots[name]?.forms ?? []
    const filler = chosen.get(name)?.[form === undefined ? 0 : forms.indexOf(form)]
    if (filler === undefined) throw new Error(`${matrix.language}/${matrix.name}: nothing fills ${hole}`)
    return filler
  })
  return {
    text: text.charAt(0).toUpperCase() + text.slice(1),
    bad: frame.bad,
    frame: frame.text,
    fillers: [...chosen].map(([name, row]) => `${name}: ${row[0] ?? ''}`),
  }
}

export interface JudgedSentence extends Sentence {
  readonly removed: boolean
  readonly review: boolean
}

/** Judges the sentences of a matrix with the default rule set. */
export function judgeMatrix(matrix: Matrix, sample = SAMPLE): readonly JudgedSentence[] {
  const { judge } = createJudge(matrix.language)
  return sentencesOf(matrix, sample).map((sentence) => {
    const { remove, review } = judge(sentence.text, 'sentence')
    return { ...sentence, removed: remove, review: remove || review }
  })
}

/** Frames and fillers of a matrix with the share of their sentences that are removed, those with mistakes first. */
export function matrixReport(matrix: Matrix, sample: number, errors: number): string {
  const judged = judgeMatrix(matrix, sample)
  const byFrame = grouped(judged, ({ frame, bad }) => [`${bad ? 'bad ' : 'good'} ${frame}`])
  const bad = judged.filter((sentence) => sentence.bad)
  const byFiller = grouped(bad, ({ fillers }) => fillers)
  const wrong = judged.filter((sentence) => sentence.removed !== sentence.bad)
  const lines = wrong
    .slice(0, errors)
    .map(({ text, removed, review }) => `  ${removed ? 'removed' : review ? 'review ' : 'kept   '}  ${text}`)
  return [
    `${matrix.language}/${matrix.name} (${matrix.says}): ${share(bad)} of the bad and ${share(judged.filter((one) => !one.bad))} of the good removed`,
    table(['frame', 'n', 'removed', '+review'], byFrame),
    table(['filler of bad ones', 'n', 'removed', '+review'], byFiller.slice(0, 25)),
    lines.join('\n'),
  ].join('\n\n')
}

function share(sentences: readonly JudgedSentence[]): string {
  return `${sentences.filter(({ removed }) => removed).length} of ${sentences.length}`
}

function grouped(
  sentences: readonly JudgedSentence[],
  keysOf: (sentence: JudgedSentence) => readonly string[],
): readonly (readonly string[])[] {
  const groups = new Map<string, JudgedSentence[]>()
  for (const sentence of sentences)
    for (const key of keysOf(sentence)) groups.set(key, [...(groups.get(key) ?? []), sentence])
  const percent = (of: readonly JudgedSentence[], is: (one: JudgedSentence) => boolean): number =>
    (100 * of.filter(is).length) / of.length
  return [...groups]
    .map(([key, of]) => ({ key, of, removed: percent(of, (one) => one.removed) }))
    .filter(({ of, removed }) => removed !== (of[0]?.bad === true ? 100 : 0))
    .sort((a, b) => a.removed - b.removed)
    .map(({ key, of, removed }) => [
      key,
      String(of.length),
      removed.toFixed(0),
      percent(of, (one) => one.review).toFixed(0),
    ])
}
