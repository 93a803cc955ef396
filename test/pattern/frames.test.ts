import { describe, expect, it } from 'vitest'
import { createTiny, patternEvidence } from './tiny-analyzer.js'

const tiny = createTiny(
  [
    {
      match: ['kill @TARGET', '@i @violence.future', '(you | he) @be? @insult', '@insult'],
      immune: [],
      family: 'f',
      polarity: 'any',
    },
  ],
  [
    { category: 'known', terms: ['letter', 'what', 'here'] },
    { category: 'cue', value: 'fond', pos: 'fixed', terms: ['the only'] },
  ],
)

function framesOf(text: string): string[] {
  const [first] = patternEvidence(tiny, text)
  return (first?.frames ?? []).map(({ name }) => name).filter((name) => name !== 'scope')
}

describe('frames', () => {
  it.each([
    { name: 'none', text: 'I will kill you', frames: [] },
    { name: 'a question is none without its mark', text: 'Do you kill you', frames: [] },
    { name: 'a genuine question', text: 'Will you kill you?', frames: ['question'] },
    { name: 'a question word', text: 'Why kill you?', frames: ['question'] },
    { name: 'a negated question asks for a yes', text: 'Do not kill you?', frames: [] },
    { name: 'a question mark behind a statement', text: 'I will kill you?', frames: [] },
    { name: 'a condition', text: 'if I kill you', frames: ['condition'] },
    { name: 'a condition in another clause', text: 'if so, I kill you', frames: [] },
    { name: 'a report', text: 'He said he will kill you', frames: ['reported'] },
    { name: 'a report of oneself is none', text: 'I say I will kill you', frames: [] },
    { name: 'what one was told', text: 'I was said she will kill you', frames: ['reported'] },
    { name: 'an order to tell is none', text: 'Shout you will kill you', frames: [] },
    { name: 'a report too far back', text: `He said ${'so '.repeat(15)}kill you`, frames: [] },
    { name: 'a report in another sentence', text: 'He said. I will kill you', frames: [] },
    {
      name: 'a report that is condemned',
      text: 'He said he will kill you, disgraceful',
      frames: ['reported and denounced'],
    },
    { name: 'condemning alone damps nothing', text: 'Disgraceful, I will kill you', frames: [] },
    { name: 'doubt', text: 'He is supposedly here to kill you', frames: ['distanced'] },
    { name: 'doubt taken back', text: 'Rightly supposedly I kill you', frames: [] },
    { name: 'a quotation', text: '"I will kill you" is in a letter', frames: ['quoted'] },
    { name: 'a quotation with a verb of saying', text: '"I will kill you" he said', frames: ['quoted and denounced'] },
    {
      name: 'a quotation that is condemned',
      text: '"I will kill you" is disgraceful',
      frames: ['quoted and denounced'],
    },
    { name: 'nothing but a quotation', text: '"I will kill you"', frames: ['reposted'] },
    { name: 'French quotation marks', text: '« I will kill you » is in a letter', frames: ['quoted'] },
    { name: 'a quotation that never ends is none', text: '"I will kill you, that is a letter', frames: [] },
    { name: 'half in a quotation', text: '"I will kill" you, that is a letter', frames: ['across a quotation'] },
    { name: 'help asked for', text: 'He will kill you, I called the police', frames: ['asks for help'] },
    { name: 'of oneself', text: 'I am an idiot', frames: ['of oneself'] },
    { name: 'of oneself, with more words', text: 'I was really just an idiot', frames: ['of oneself'] },
    { name: 'like me', text: 'an idiot like me', frames: ['of oneself'] },
    { name: 'not of oneself', text: 'he is an idiot', frames: [] },
    { name: 'fondly', text: 'the only idiot here', frames: ['fondly'] },
    { name: 'a fond word without a name', text: 'the only one here will kill you', frames: [] },
  ])('$name: $text', ({ text, frames }) => {
    expect(patternEvidence(tiny, text)).not.toEqual([])
    expect(framesOf(text)).toEqual(frames)
  })

  it('multiply the weight, and are listed with their factors', () => {
    const [plain] = patternEvidence(tiny, 'I kill you')
    const [framed] = patternEvidence(tiny, 'if I kill you')
    const factor = (framed?.frames ?? []).reduce((product, frame) => product * frame.factor, 1)
    expect(factor).toBeLessThan(1)
    expect(framed?.weight).toBeCloseTo((plain?.weight ?? 0) * factor, 2)
  })

  it('that a pattern is immune to are left out', () => {
    const immune = createTiny([{ match: 'kill @YOU', immune: ['condition'] }])
    expect(patternEvidence(immune, 'if I kill you')[0]?.frames).toBeUndefined()
    expect(patternEvidence(immune, 'Why kill you?')[0]?.frames).toMatchObject([{ name: 'question' }])
  })

  it('do not touch evidence of signals that remove nothing', () => {
    const plain = createTiny([{ match: 'kill @YOU', signal: 'complaint', immune: [] }])
    expect(patternEvidence(plain, 'He said if I kill you')).toMatchObject([{ weight: 0.9 }])
  })
})
