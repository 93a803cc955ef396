import { describe, expect, it } from 'vitest'
import { checkReplies } from '../../src/replies/check-replies.js'
import { compileTemplates } from '../../src/replies/compile-templates.js'
import type { Signals } from '../../src/signals/signal.js'

const raw = {
  labels: { delivery: { en: 'the delivery' } },
  calm: { tone: 'plain', variants: { en: ['We are sorry.', 'Sorry about {topic}, {author.name}.'] } },
  rude: { tone: 'plain', variants: { en: ['We are sorry.', 'Shut up, {author.name}.'] } },
}

function judge(value: number | null): (text: string) => Signals {
  return (text) => {
    const start = text.indexOf('Shut up')
    if (start === -1) return {}
    return {
      harassment: {
        value,
        tier: 'act',
        evidence: [
          { start, end: start + 7, signal: 'harassment', weight: 0.9, tier: 'act', source: 'en/test', family: 'test' },
        ],
      },
    }
  }
}

describe('checkReplies', () => {
  const compiled = compileTemplates(raw, ['en'])
  const templates = compiled.ok ? compiled.value : undefined

  it('names the variant that would be moderated, and its words', () => {
    if (templates === undefined) throw new Error('the templates compile')
    expect(checkReplies(templates, judge(0.9))).toEqual([
      {
        code: 'unkind-template',
        severity: 'error',
        path: '/templates/rude/variants/en/1',
        message: 'this reply would be moderated for `harassment`',
        hint: 'reword `Shut up`',
      },
    ])
  })

  it.each([
    { name: 'review evidence', value: 0.45 },
    { name: 'what could not be measured', value: null },
  ])('lets $name pass', ({ value }) => {
    if (templates === undefined) throw new Error('the templates compile')
    expect(checkReplies(templates, judge(value))).toEqual([])
  })

  it('judges variants filled in, never with a hole', () => {
    if (templates === undefined) throw new Error('the templates compile')
    const texts: string[] = []
    checkReplies(templates, (text) => {
      texts.push(text)
      return {}
    })
    expect(texts).toContain('Sorry about the delivery, Camille.')
    expect(texts.every((text) => !/[{}]/.test(text))).toBe(true)
  })
})
