import { describe, expect, it } from 'vitest'
import { compileTemplates } from '../../src/replies/compile-templates.js'
import { type ReadVariable, type ReplyRequest, renderReply } from '../../src/replies/render-reply.js'
import type { CompiledTemplates } from '../../src/replies/template.js'

const raw = {
  labels: { delivery: { en: 'the delivery', fr: 'la livraison' }, price: { fr: 'le prix' } },
  sorry: {
    tone: 'apology',
    variants: {
      en: ['Sorry.', 'Sorry, {author.name}.', 'Sorry about {topic}.', 'Write to {brand.contact}.'],
      fr: ['Pardon.', 'Pardon pour {topic}.'],
    },
  },
  hello: {
    tone: 'warm',
    variants: { en: ['Hello.'], fr: { formal: ['Bonjour à vous.'], informal: ['Salut à toi.'] } },
  },
  once: { tone: 'plain', variants: { en: ['Only this.'], fr: ['Rien que cela.'] } },
}

function templates(): CompiledTemplates {
  const compiled = compileTemplates(raw, ['fr', 'en'])
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  return compiled.value
}

function known(values: Readonly<Record<string, string>>): ReadVariable {
  return (name) => values[name]
}

function render(request: Partial<ReplyRequest>) {
  return renderReply(templates(), { template: 'sorry', lang: 'en', seed: 0, variables: known({}), ...request })
}

function allTexts(request: Partial<ReplyRequest>): readonly (string | undefined)[] {
  return [...new Set([0, 1, 2, 3, 4, 5, 6, 7].map((seed) => render({ ...request, seed })?.text))]
}

describe('renderReply', () => {
  it('says nothing with a hole in it', () => {
    expect(allTexts({})).toEqual(['Sorry.'])
    expect(allTexts({ variables: known({ 'author.name': 'Zoé' }) })).toEqual(['Sorry.', 'Sorry, Zoé.'])
  })

  it('puts topics in the words of the language', () => {
    expect(allTexts({ variables: known({ topic: 'delivery' }) })).toContain('Sorry about the delivery.')
    expect(allTexts({ lang: 'fr', variables: known({ topic: 'delivery' }) })).toContain('Pardon pour la livraison.')
  })

  it('takes a topic without words in that language for unknown', () => {
    expect(allTexts({ variables: known({ topic: 'price' }) })).toEqual(['Sorry.'])
    expect(allTexts({ variables: known({ topic: 'constructor' }) })).toEqual(['Sorry.'])
  })

  it('leaves out a name that is no name', () => {
    expect(allTexts({ variables: known({ 'author.name': 'www.win.example' }) })).toEqual(['Sorry.'])
  })

  it('asks only for what a variant needs, and once', () => {
    const asked: string[] = []
    const variables: ReadVariable = (name, lang) => {
      asked.push(`${name} ${lang}`)
      return undefined
    }
    expect(render({ template: 'hello', variables })?.text).toBe('Hello.')
    expect(asked).toEqual([])
    render({ lang: 'fr', variables })
    expect(asked).toEqual(['topic fr'])
  })

  it('takes what the rule set gives as it is written', () => {
    expect(allTexts({ variables: known({ 'brand.contact': 'https://acme.example/contact' }) })).toContain(
      'Write to https://acme.example/contact.',
    )
  })

  it('never repeats the last variant while another will do', () => {
    for (let seed = 0; seed < 8; seed += 1) {
      expect(render({ seed, variables: known({ 'author.name': 'Zoé' }), avoid: 'sorry#1' })?.variant).toBe(0)
    }
  })

  it('repeats itself when nothing else can be said', () => {
    expect(render({ template: 'once', avoid: 'once#0' })?.text).toBe('Only this.')
  })

  it('falls back from a regional tag to its language, then to the first language', () => {
    expect(render({ lang: 'fr-CA', template: 'once' })?.lang).toBe('fr')
    expect(render({ lang: 'und', template: 'once' })).toEqual({
      text: 'Rien que cela.',
      variant: 0,
      lang: 'fr',
      tone: 'plain',
    })
  })

  it('addresses the reader formally unless asked otherwise, and numbers variants across both', () => {
    expect(render({ template: 'hello', lang: 'fr' })?.text).toBe('Bonjour à vous.')
    expect(render({ template: 'hello', lang: 'fr', register: 'informal' })).toMatchObject({
      text: 'Salut à toi.',
      variant: 1,
    })
  })

  it.each([-1, 0, 1, 4294967295, 2147483648])('takes any 32-bit seed: %i', (seed) => {
    expect(render({ seed })?.text).toBe('Sorry.')
  })

  it.each(['nothing', '__proto__', 'labels'])('gives null for %s, which is no template', (template) => {
    expect(render({ template })).toBeNull()
  })
})
