import * as z from 'zod'
import { HARMFUL_CATEGORIES, PLAIN_CATEGORIES } from './categories.js'
import { FEATURES } from './features.js'
import { packHeader } from './pack-header.js'

const category = z.enum([...Object.keys(HARMFUL_CATEGORIES), ...Object.keys(PLAIN_CATEGORIES)])
const formName = z.enum([...Object.keys(FEATURES), 'feminine-plural'])
const text = z.string().min(1).max(80)

const shared = {
  severity: z.int().min(1).max(3).optional().describe('how grave it is if meant: 1 mild, 2 grave, 3 gravest'),
  sureness: z.number().min(0).max(1).optional().describe('how likely the word is meant so, 0 to 1'),
  pos: z.enum(['verb', 'noun', 'adjective', 'fixed']).optional().describe('which inflections are generated'),
  value: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('a label within the category: group id, topic, sense, expansion'),
  accent: z.enum(['exact', 'folded']).optional().describe('whether accents must be as written'),
  unless: z.array(text).optional().describe('phrases in which the term is harmless; `_` is any one word'),
  guard: z.array(text).optional().describe('words of the same sentence that make the term harmless'),
  aimed: z.boolean().optional().describe('counts only when directed at a person or group'),
  reclaimed: z.boolean().optional().describe('a term people use of themselves'),
  loan: z.boolean().optional().describe('also judged inside text of other languages'),
  repair: z.boolean().optional().describe('false: no repair leads to this term'),
  region: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('where it is said'),
  register: z.string().optional().describe('slang, vulgar, SMS …'),
  note: z.string().optional().describe('for the next author'),
  source: z.string().optional().describe('where it comes from'),
  like: z.string().optional().describe('conjugated like this model verb'),
}

const term = z.union([
  text,
  z.strictObject({
    term: text.describe('the dictionary form, with its accents'),
    forms: z
      .partialRecord(formName, z.array(text))
      .optional()
      .describe('irregular forms by feature; they replace the generated ones'),
    hit: z.array(z.string()).optional().describe('sentences in which the term must be found'),
    pass: z.array(z.string()).optional().describe('sentences in which it must not count'),
    ...shared,
  }),
])

const paradigm = z.strictObject({
  ending: z.string().max(20).describe('how the dictionary form ends; the longest ending that fits is taken'),
  forms: z
    .partialRecord(formName, z.array(z.string().max(20)))
    .describe('by feature, the endings that take its place; `base` must be among them to keep the dictionary form'),
})

/** A lexicon as authored: typed terms of one language, in groups that share defaults. */
export const lexiconSchema = z.strictObject({
  sangfroid: packHeader.sangfroid,
  kind: z.literal('lexicon'),
  language: packHeader.language,
  name: packHeader.name,
  paradigms: z
    .partialRecord(z.enum(['verb', 'noun', 'adjective']), z.array(paradigm))
    .optional()
    .describe('how words of the language inflect, for all its lexicons; French and English need none'),
  groups: z.array(z.strictObject({ category, ...shared, terms: z.array(term).min(1) })),
})

export type Lexicon = z.infer<typeof lexiconSchema>
export type Paradigms = NonNullable<Lexicon['paradigms']>
export type LexiconGroup = Lexicon['groups'][number]
export type LexiconTerm = LexiconGroup['terms'][number]
