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

const GRAVE = ['slur', 'identity_attack', 'harassment', 'demeaning', 'sexual_abuse', 'threat', 'harm_wish']

/** Words that stay the same under a disguise prove nothing about it. */
function changed(disguise: Disguise): readonly (readonly [string, string])[] {
  return WORDS.map(([sentence, word]) => [sentence, disguise.apply(word)] as const).filter(
    ([, disguised], at) => disguised !== WORDS[at]?.[1],
  )
}

function share(disguise: Disguise): number {
  const words = changed(disguise)
  return words.filter(([sentence, disguised]) => isSeen(sentence, disguised)).length / words.length
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
    // A misspelling may end in another word (`moon`), which nobody can hold against its writer.
    const allowed = disguise.family === 'spelling' ? Math.floor(WORDS.length / 4) : 0
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(allowed)
  })

  it('says honestly which disguises it does not see through', () => {
    const wronglyBlind = DISGUISES.filter((disguise) => !disguise.seen && share(disguise) === 1).map(({ name }) => name)
    expect(wronglyBlind).toEqual([])
  })
})

describe('two disguises at a time', () => {
  const seen = DISGUISES.filter((disguise) => disguise.seen && disguise.family !== 'context')
  const pairs = seen.flatMap((first) =>
    seen.filter((second) => second.family !== first.family).map((second) => ({ first, second })),
  )

  it('are mostly seen through', () => {
    let tried = 0
    let missed = 0
    for (const { first, second } of pairs) {
      for (const [sentence, word] of [WORDS[1], WORDS[4]].filter((pair) => pair !== undefined)) {
        tried++
        if (!isSeen(sentence, second.apply(first.apply(word)))) missed++
      }
    }
    expect(tried).toBeGreaterThan(5_000)
    expect(missed / tried).toBeLessThan(0.2)
  })
})

describe('docs/disguises.md', () => {
  it('lists every disguise with an example, seen or not', async () => {
    const rows = DISGUISES.map((disguise) => {
      const example = [...disguise.apply('stupid')].map(printable).join('')
      const part = share(disguise)
      return `| ${disguise.family} | ${disguise.name} | ${example} | ${part === 1 ? 'yes' : part === 0 ? 'no' : 'in part'} |`
    })
    const count = DISGUISES.filter((disguise) => share(disguise) === 1).length
    const page = `# Disguises

What people do to a word so that a filter misses it, and whether the engine still reads it. This page is written by
test/text/disguises.test.ts, which tries each on words of both languages: *yes* means each of them, *in part* some. It sees through ${count} of ${DISGUISES.length}.
Characters that cannot be seen are shown as code points.

What is not seen through on purpose: words without vowels, backwards or in another code, and words of which only the ends are left, say too little; reading
them as abuse would hit innocent words. People may still report such comments.

| family | what is done | \`stupid\` so | seen |
| --- | --- | --- | --- |
${rows.join('\n')}
`
    await expect(page).toMatchFileSnapshot('../../docs/disguises.md')
  })
})

/** Characters that a page would swallow, as code points; the bar would end the cell. */
function printable(char: string): string {
  if (char === '|') return '\\|'
  if (char === '&') return '&amp;'
  if (char === '<') return '&lt;'
  if (/[*_`\\]/.test(char)) return `\\${char}`
  if (char === ' ' || (/[\p{L}\p{N}\p{P}\p{S}]/u.test(char) && !/\p{Default_Ignorable_Code_Point}/u.test(char)))
    return char
  return `[${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
