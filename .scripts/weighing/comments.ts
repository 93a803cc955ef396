import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { readMatrices, SAMPLE, sentencesOf } from '../eval/matrices.js'
import { linesOf } from './lines.js'

/** The signal that each kind of offence belongs to. */
export const SIGNAL_OF: Readonly<Record<string, string>> = {
  direct_threat: 'threat',
  veiled_threat: 'threat',
  harassment: 'harassment',
  insult_staff: 'demeaning',
  insult_commenter: 'demeaning',
  demeaning: 'demeaning',
  death_wish: 'harm_wish',
  suicide_baiting: 'self_harm_incitement',
  hate: 'identity_attack',
  slur: 'identity_attack',
}

/** Kinds of comments that stay, and of other texts. */
export const KEPT_KINDS: readonly string[] = [
  'complaint_furious',
  'complaint_mild',
  'refund',
  'question',
  'praise',
  'disagreement',
  'sarcasm',
  'troll_mild',
  'rumour',
  'political',
  'legal_threat',
  'hate_company',
  'profanity_object',
  'idiom',
  'lookalike',
  'quote_report',
  'counter_speech',
  'negation',
  'reclaimed',
  'neutral_group',
  'news',
  'review',
  'chat',
  'encyclopaedia',
  'forum',
  'opinion',
  'story',
]

/** Sentences of a frame that are learnt from, beyond those by which a matrix is judged: a harmless frame is held against many bad ones. */
const PER_FRAME = { bad: 8, good: 40 } as const

/** A comment with what it is: an offence, or one of the kinds that stay. */
export interface LabelledComment {
  readonly text: string
  readonly bad: boolean
  readonly kind: string
  /** The file it comes from. */
  readonly source: string
}

export function isOffence(kind: string): boolean {
  return Object.hasOwn(SIGNAL_OF, kind)
}

/** Every labelled comment of ours that may be learnt from that no construction was written for, the harmless ones of fixtures/calm, and sentences of matrices that no test judges. */
export function readWeighing(root: string, language: string): readonly LabelledComment[] {
  const folder = join(root, 'fixtures/weighing', language)
  const weighing = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      linesOf(join(folder, file)).map((line): LabelledComment => {
        const [kind = '', text = ''] = line.split('\t')
        return { text, bad: isOffence(kind), kind, source: file }
      }),
    )
  const calm = linesOf(join(root, 'fixtures/calm', `${language}.txt`))
    .filter((line) => !line.startsWith('#'))
    .map((text): LabelledComment => ({ text, bad: false, kind: 'calm', source: 'calm' }))
  const matrices = readMatrices(language).flatMap((matrix) => {
    const judged = new Set(sentencesOf(matrix).map((sentence) => sentence.text))
    const sampled = [
      ...sentencesOf(matrix, SAMPLE + PER_FRAME.bad).filter(({ bad }) => bad),
      ...sentencesOf(matrix, SAMPLE + PER_FRAME.good).filter(({ bad }) => !bad),
    ]
    return sampled
      .filter(({ text }) => !judged.has(text))
      .map(({ text, bad }): LabelledComment => ({ text, bad, kind: 'matrix', source: matrix.name }))
  })
  const replies = ownReplies(root, language).map(
    (text): LabelledComment => ({ text, bad: false, kind: 'reply', source: 'default-replies' }),
  )
  return [...weighing, ...calm, ...matrices, ...replies]
}

/** What the shipped replies say in a language. */
function ownReplies(root: string, language: string): readonly string[] {
  const document = repliesSchema.parse(parse(readFileSync(join(root, 'rules/sets/default-replies.yaml'), 'utf8')))
  return Object.values(document.templates).flatMap(({ variants }) => textsIn(variants?.[language]))
}

/** Labels and jokes have no variants by register, or none at all. */
const repliesSchema = z.object({
  templates: z.record(z.string(), z.object({ variants: z.record(z.string(), z.unknown()).optional() })),
})

/** Every text in a value, at whatever depth, without its variables. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/ ?\{[^}]*\}/g, '')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
