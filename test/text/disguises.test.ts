import { describe, expect, it } from 'vitest'
import { DISGUISES, type Disguise, inSentence } from './disguises.js'
import { judge } from './judge.js'

/** Words of abuse in a sentence that aims them at somebody. */
const WORDS: readonly (readonly [sentence: string, word: string])[] = [
  ['You are an absolute _ and you know it', 'idiot'],
  ['You are an absolute _ and you know it', 'bastard'],
  ['You are an absolute _ and you know it', 'moron'],
  ['You are an absolute _ and you know it', 'faggot'],
  ["Tu n'es qu'un _ et tu le sais", 'connard'],
  ["Tu n'es qu'un _ et tu le sais", 'abruti'],
  ["Tu n'es qu'un _ et tu le sais", 'bougnoule'],
  ["Tu n'es qu'une _ et tu le sais", 'salope'],
]

/** True when some evidence against the comment covers part of the disguised word. */
function isSeen(sentence: string, disguised: string): boolean {
  const { text, start, end } = inSentence(sentence, disguised)
  const { signals } = judge(text)
  return GRAVE.some((id) =>
    (signals[id]?.evidence ?? []).some((evidence) => evidence.start < end && evidence.end > start),
  )
}

/** Of some eleven thousand pairs, every so many is tried. */
const STEP = 19

const GRAVE = ['slur', 'identity_attack', 'harassment', 'demeaning', 'sexual_abuse', 'threat', 'harm_wish']

/** Words that stay the same under a disguise prove nothing about it. */
function changed(disguise: Disguise): readonly (readonly [string, string])[] {
  return WORDS.map(([sentence, word]) => [sentence, disguise.apply(word)] as const).filter(
    ([, disguised], at) => disguised !== WORDS[at]?.[1],
  )
}

/** How many words of a family may be missed: parted or misspelt, a word may turn into others (`sal ope`, `moon`). */
const ALLOWED: Readonly<Partial<Record<Disguise['family'], number>>> = {
  spelling: 2,
  parted: 1,
  symbols: 1,
  context: 1,
}

describe('disguised words', () => {
  it('has names that are no two alike, and enough of them', () => {
    expect(new Set(DISGUISES.map(({ name }) => name)).size).toBe(DISGUISES.length)
    expect(DISGUISES.filter(({ seen }) => seen).length).toBeGreaterThan(100)
  })

  it.each(WORDS)('%s: %s is seen as it stands', (sentence, word) => {
    expect(isSeen(sentence, word)).toBe(true)
  })

  it.each(DISGUISES.filter(({ seen }) => seen))('$family: $name', (disguise) => {
    const missed = changed(disguise).filter(([sentence, disguised]) => !isSeen(sentence, disguised))
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(ALLOWED[disguise.family] ?? 0)
  })
})

describe('two disguises at a time', () => {
  const seen = DISGUISES.filter((disguise) => disguise.seen && disguise.family !== 'context')
  const pairs = seen
    .flatMap((first) => seen.filter((second) => second.family !== first.family).map((second) => ({ first, second })))
    .filter((_, at) => at % STEP === 0)

  it('are mostly seen through', () => {
    const words = WORDS.filter(([, word]) => word === 'bastard' || word === 'connard')
    const missed = pairs.filter(({ first, second }, at) => {
      const [sentence = '', word = ''] = words[at % words.length] ?? []
      return !isSeen(sentence, second.apply(first.apply(word)))
    })
    expect(pairs.length).toBeGreaterThan(500)
    expect(missed.length / pairs.length).toBeLessThan(0.2)
  })
})

describe('docs/disguises.md', () => {
  it('lists every disguise with an example, seen or not', async () => {
    const rows = DISGUISES.map((disguise) => {
      const example = [...disguise.apply('stupid')].map(printable).join('')
      return `| ${disguise.family} | ${disguise.name} | ${example} | ${disguise.seen ? 'yes' : 'not reliably'} |`
    })
    const page = `# Disguises

What people do to a word so that a filter misses it, and whether the engine still reads it: it sees through ${DISGUISES.filter(({ seen }) => seen).length} of ${DISGUISES.length}, and through
most pairs of them. The page is written by test/text/disguises.test.ts, which tries each on eight words of two languages. Characters that cannot be seen are shown as
code points. Parted or misspelt, a word now and then turns into others (\`moon\`, \`sal ope\`), which nobody can hold against its writer.

Some are not seen through on purpose: words without vowels, upside down or in another code, and words of which only the ends are left, say too little; reading
them as abuse would hit innocent words.

| family | what is done | \`stupid\` so | seen |
| --- | --- | --- | --- |
${rows.join('\n')}
`
    await expect(page).toMatchFileSnapshot('../../docs/disguises.md')
  })
})

/** Characters that a page would swallow, as code points; the bar would end the cell. */
function printable(char: string): string {
  if (char === '\b') return 'you'
  if (char === '|') return '\\|'
  if (char === '&') return '&amp;'
  if (char === '<') return '&lt;'
  if (/[*_`\\]/.test(char)) return `\\${char}`
  if (char === ' ' || (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char) && !/\p{Default_Ignorable_Code_Point}/u.test(char)))
    return char
  return `[${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
