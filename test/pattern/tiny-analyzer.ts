import { type LexiconGroup, lexiconSchema } from '../../src/lexicon/lexicon.js'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { type Analyzer, createAnalyzer, createSnapshot } from '../../src/pattern/analyzer.js'
import type { PatternIssue } from '../../src/pattern/compile-patterns.js'
import { type Pattern, patternsSchema } from '../../src/pattern/pattern.js'
import type { Evidence } from '../../src/signals/signal.js'

/** A pattern with only what a test wants to say of it; by default evidence of 0.9 for `threat`, whatever its frames. */
export type TinyPattern = Pick<Pattern, 'match'> & Partial<Pattern>

export interface TinyAnalyzer {
  readonly analyzer: Analyzer
  readonly issues: readonly PatternIssue[]
}

/** Words that every test of patterns knows. */
export const WORDS: readonly LexiconGroup[] = [
  { category: 'i', terms: ['i'] },
  { category: 'you', terms: ['you'] },
  { category: 'your', terms: ['your'] },
  { category: 'third', terms: ['he', 'she', 'him'] },
  { category: 'they', terms: ['they', 'them'] },
  { category: 'determiner', value: 'definite', terms: ['the'] },
  { category: 'determiner', value: 'indefinite', terms: ['a', 'an'] },
  { category: 'determiner', value: 'demonstrative', terms: ['this', 'that', 'those'] },
  { category: 'quantifier', value: 'all', terms: ['all', 'every'] },
  { category: 'quantifier', value: 'some', terms: ['some'] },
  { category: 'quantifier', value: 'number', terms: ['two', 'three'] },
  { category: 'possessive', terms: ['my', 'his', 'her'] },
  { category: 'be', terms: ['am', 'are', 'is', 'was', 'were', 'be'] },
  { category: 'have', terms: ['have', 'has'] },
  { category: 'do', terms: ['do', 'does', 'did'] },
  { category: 'modal', value: 'will', terms: ['will'] },
  { category: 'negator', terms: ['not', 'never', 'nt'] },
  { category: 'intensifier', terms: ['very', 'so'] },
  { category: 'adverb', terms: ['really', 'just'] },
  { category: 'preposition', terms: ['of', 'for', 'with', 'to'] },
  { category: 'conjunction', value: 'and', terms: ['and'] },
  { category: 'conjunction', value: 'but', terms: ['but'] },
  { category: 'conjunction', value: 'if', terms: ['if'] },
  { category: 'question', terms: ['how', 'what', 'why'] },
  { category: 'violence', pos: 'verb', severity: 3, terms: ['kill', 'stab', 'beat up'] },
  { category: 'insult', pos: 'noun', terms: ['idiot', 'clown'] },
  { category: 'insult-adj', pos: 'adjective', terms: ['stupid', 'filthy'] },
  { category: 'profanity', terms: ['damn'] },
  { category: 'negative', pos: 'adjective', terms: ['evil'] },
  { category: 'dehuman', pos: 'noun', terms: ['vermin'] },
  { category: 'exclude', pos: 'verb', terms: ['deport'] },
  { category: 'stalk', terms: ['follow'] },
  { category: 'private', terms: ['home'] },
  { category: 'positive', terms: ['kind', 'good'] },
  { category: 'love', pos: 'verb', terms: ['love'] },
  { category: 'group', value: 'wizards', pos: 'noun', terms: ['wizard'] },
  { category: 'group', value: 'men', pos: 'noun', terms: [{ term: 'man', forms: { plural: ['men'] } }] },
  { category: 'group-adj', value: 'elves', terms: ['elvish'] },
  {
    category: 'person-noun',
    pos: 'noun',
    terms: ['person', 'guy', { term: 'people', pos: 'fixed', forms: { plural: ['people'] } }],
  },
  { category: 'role', pos: 'noun', terms: ['driver', 'manager'] },
  { category: 'family', pos: 'noun', terms: ['mother'] },
  { category: 'brand', terms: ['shop'] },
  { category: 'object', terms: ['sauce'] },
  { category: 'say', pos: 'verb', terms: ['shout', { term: 'say', forms: { past: ['said'], participle: ['said'] } }] },
  { category: 'denounce', terms: ['disgraceful'] },
  { category: 'distance', terms: ['supposedly'] },
  { category: 'endorse', terms: ['rightly'] },
  { category: 'report', terms: ['called the police'] },
  { category: 'self', terms: ['like me', 'proud'] },
  { category: 'slur', value: 'wizards', severity: 2, pos: 'noun', terms: ['wizzo'] },
  { category: 'slur', value: 'wizards', severity: 3, pos: 'noun', reclaimed: true, terms: ['wandwaver'] },
  { category: 'slur', value: 'elves', severity: 2, aimed: true, pos: 'noun', terms: ['twig'] },
]

/** An analyser of English with the words above, more words, and patterns; everything is checked by the schemas first. */
export function createTiny(
  patterns: readonly TinyPattern[],
  more: readonly LexiconGroup[] = [],
  macros: Record<string, string> = {},
): TinyAnalyzer {
  const lexicon = lexiconSchema.parse({
    sangfroid: 1,
    kind: 'lexicon',
    language: 'en',
    name: 'tiny',
    groups: [...WORDS, ...more],
  })
  const file = patternsSchema.parse({
    sangfroid: 1,
    kind: 'patterns',
    language: 'en',
    name: 'tiny',
    macros,
    patterns: patterns.map((pattern, index) => ({
      id: `p${index}`,
      family: `f${index}`,
      signal: 'threat',
      weight: 0.9,
      polarity: 'any',
      immune: ['all'],
      ...pattern,
    })),
  })
  const { snapshot, issues } = createSnapshot([{ language: 'en', lexicons: [lexicon], patterns: [file], innocent: [] }])
  return { analyzer: createAnalyzer(JSON.parse(JSON.stringify(snapshot)), ['en']), issues }
}

/** Evidence that the patterns give, without slurs and co-occurrence. */
export function patternEvidence(tiny: TinyAnalyzer, text: string): readonly Evidence[] {
  return evidenceOf(tiny, text).filter(({ source }) => source.startsWith('en/tiny/'))
}

export function evidenceOf({ analyzer }: TinyAnalyzer, text: string): readonly Evidence[] {
  return analyzeText(analyzer, text).evidence
}

/** What one pattern matches in a text, in the author's words. */
export function matchesOf(tiny: TinyAnalyzer, text: string): readonly string[] {
  return patternEvidence(tiny, text).map(({ start, end }) => text.slice(start, end))
}
