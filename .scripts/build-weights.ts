import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyzeText } from '../src/pattern/analyze-text.js'
import { type Analyzer, createAnalyzer, createSnapshot, type LanguagePack } from '../src/pattern/analyzer.js'
import { reachOf } from '../src/pattern/reach-of.js'
import { readTraits } from '../src/pattern/traits.js'
import { isAct, isHint, isOneName } from '../src/pattern/weigh-words.js'
import { type Sums, sortName, termName, type Weights } from '../src/pattern/weights.js'
import { PACKS } from '../src/shipped/packs.generated.js'
import type { Evidence } from '../src/signals/signal.js'
import { type LabelledComment, readWeighing, SIGNAL_OF } from './weighing/comments.js'
import { chooseThresholds, crossValidate, type Document } from './weighing/cross-validate.js'
import { readPersons } from './weighing/persons.js'
import { type Trained, trainWeights } from './weighing/train.js'
import { trainTeasing } from './weighing/train-teasing.js'

// Writes rules/weights/<language>.json from fixtures/weighing and fixtures/persons: to be run after comments were added, or lexicons changed much.

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const LANGUAGES = ['en', 'fr'] as const

/** A trait that stands in fewer comments says nothing about the next one. */
const LEAST_COMMENTS = 3

/** What only a few people say tells of them, not of teasing. */
const LEAST_PERSONS = 5

/** Not learnt from for teasing: what friends say to each other teases, too, and reviews and news were written to nobody. */
const NO_WORD_ON_TEASING: ReadonlySet<string> = new Set(['addressed.tsv', 'reading.tsv'])

/** How long a text is and how it ends says nothing of teasing. */
const SHAPE = /^whole (?:length|end)\//

/** What was once removed wrongly is learnt from as if it stood there so many times. */
const CALM_COUNTS = 3

/** Weights smaller than this, in hundredths, are left out; a leaning to teasing is the sum of many small ones. */
const LEAST_WEIGHT = 8
const LEAST_LEANING = 4

/** The traits of a text, by name, and the evidence they were read with. */
function readText(
  analyzer: Analyzer,
  text: string,
): { readonly traits: string[]; readonly evidence: readonly Evidence[] } {
  const { evidence } = analyzeText(analyzer, text)
  const traits = new Set<string>()
  let last = ''
  readTraits(analyzer, evidence, {
    stem: (_, units, from, to, follows) => {
      const stem = String.fromCharCode(...units.subarray(from, to))
      traits.add(`words ${stem}`)
      if (follows) traits.add(`words ${last} ${stem}`)
      last = stem
    },
    sort: (_, sort) => traits.add(`sorts ${sortName(sort)}`),
    term: (_, term) => {
      const name = termName(analyzer.tables, term)
      if (name !== '') traits.add(`terms ${name}`)
    },
    whole: (name) => traits.add(`whole ${name}`),
  })
  return { traits: [...traits], evidence }
}

function readDocuments(analyzer: Analyzer, comments: readonly LabelledComment[]): Document[] {
  return comments.map(({ text, bad, kind, source }) => {
    const { traits, evidence } = readText(analyzer, text)
    return {
      traits,
      wanted: bad,
      counts: kind === 'calm' ? CALM_COUNTS : 1,
      kind,
      source,
      hinted: evidence.some(isHint),
      acted: evidence.some(isAct),
      named: isOneName(analyzer, evidence),
      reach: reachOf(analyzer),
      count: analyzer.reading.count,
    }
  })
}

type Place = 'words' | 'sorts' | 'terms' | 'whole'

/** By place, in order of name. */
type Traits = Record<Place, Record<string, number>>

const noTraits = (): Traits => ({ words: {}, sorts: {}, terms: {}, whole: {} })

/** Puts every weight that is worth a line where it belongs. */
function placeWeights(
  { names, weights }: Trained,
  least: number,
  traitsFor: (name: string) => Traits | undefined,
): void {
  names.forEach((name, at) => {
    const weight = Math.round((weights[at] ?? 0) * 100)
    if (Math.abs(weight) < least) return
    const [place = '', ...rest] = name.split(' ')
    const traits = traitsFor(name)
    if (traits !== undefined) traits[place as Place][rest.join(' ')] = weight
  })
}

function sorted(traits: Traits): Traits {
  for (const place of Object.keys(traits) as Place[])
    traits[place] = Object.fromEntries(Object.entries(traits[place]).sort(([a], [b]) => (a < b ? -1 : 1)))
  return traits
}

function toTeasing(language: string, analyzer: Analyzer, comments: readonly LabelledComment[]): Weights['teasing'] {
  const { trained, report } = trainTeasing(
    readPersons(root, language),
    comments.filter(({ bad, kind, source }) => !bad && kind !== 'matrix' && !NO_WORD_ON_TEASING.has(source)),
    (text) => readText(analyzer, text).traits.filter((trait) => !SHAPE.test(trait)),
    LEAST_PERSONS,
  )
  console.log(report)
  const traits = noTraits()
  placeWeights(trained, LEAST_LEANING, () => traits)
  return { bias: hundredths(trained.bias), ...sorted(traits) }
}

function toWeights(language: string, documents: readonly Document[], teasing: Weights['teasing']): Weights {
  const trained = trainWeights(documents, LEAST_COMMENTS)
  const { perWord, names, hint, reach, report } = chooseThresholds(
    // Sentences of matrices are many of a kind: they teach, but do not stand for what people write.
    crossValidate(documents, LEAST_COMMENTS).filter(({ document }) => document.kind !== 'matrix'),
  )
  console.log(`${language}: ${documents.length} comments, ${trained.names.length} traits\n${report}`)
  const signals = Object.fromEntries([...new Set(Object.values(SIGNAL_OF))].map((signal) => [signal, noTraits()]))
  const speaksFor = signalsOf(documents)
  placeWeights(trained, LEAST_WEIGHT, (name) => signals[speaksFor(name)])
  for (const traits of Object.values(signals)) sorted(traits)
  return {
    sangfroid: 1,
    kind: 'weights',
    language,
    bias: hundredths(trained.bias),
    perWord: hundredths(perWord),
    names: hundredths(names),
    hint: hundredths(hint),
    reach: { you: inHundredths(reach.you), group: inHundredths(reach.group), others: inHundredths(reach.others) },
    signals,
    teasing,
  }
}

function inHundredths({ doubt, review, act }: Sums): Sums {
  return { doubt: hundredths(doubt), review: hundredths(review), act: hundredths(act) }
}

function hundredths(number: number): number {
  return Math.round(number * 100)
}

/** The signal in whose comments a trait stands most often, for their number. */
function signalsOf(documents: readonly Document[]): (trait: string) => string {
  const totals = new Map<string, number>()
  const counts = new Map<string, Map<string, number>>()
  for (const { traits, kind, wanted } of documents) {
    if (!wanted) continue
    const signal = SIGNAL_OF[kind]
    if (signal === undefined) continue
    totals.set(signal, (totals.get(signal) ?? 0) + 1)
    for (const trait of traits) {
      const of = counts.get(trait) ?? new Map<string, number>()
      counts.set(trait, of.set(signal, (of.get(signal) ?? 0) + 1))
    }
  }
  return (trait) => {
    let best = 'harassment'
    let most = 0
    for (const [signal, count] of counts.get(trait) ?? []) {
      const share = (count + 0.5) / ((totals.get(signal) ?? 0) + 5)
      if (share > most) [best, most] = [signal, share]
    }
    return best
  }
}

function run(): void {
  const packs = LANGUAGES.map((language): LanguagePack => JSON.parse(PACKS[language] ?? '{}') as LanguagePack)
  // What was weighed before must not weigh in what is weighed now.
  const bare = packs.map((pack) => ({ ...pack, weights: undefined }))
  const analyzer = createAnalyzer(createSnapshot(bare).snapshot, LANGUAGES)
  mkdirSync(join(root, 'rules/weights'), { recursive: true })
  for (const language of LANGUAGES) {
    const comments = readWeighing(root, language)
    const teasing = toTeasing(language, analyzer, comments)
    const weights = toWeights(language, readDocuments(analyzer, comments), teasing)
    writeFileSync(join(root, 'rules/weights', `${language}.json`), `${JSON.stringify(weights, null, 1)}\n`)
  }
}

run()
