import { describe, expect, it } from 'vitest'
import { type Comment, compileRuleSet, decide, emptyLedger, type Ledger, shippedRuleSets } from '../../src/index.js'

// What the shipped rules do where somebody was hurt, is attacked, insults while he complains, or cannot be read.

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error('the default rule set compiles')
const ruleSet = compiled.value
const NOW = 1_790_000_000_000

function decided(text: string, more: Partial<Comment> = {}, ledger: Ledger = emptyLedger) {
  return decide(
    ruleSet,
    { id: 'c', text, pageId: 'p', author: { id: 'a', name: 'Ana Lee' }, ...more },
    { ledger, now: NOW },
  )
}
const done = (text: string, more: Partial<Comment> = {}) =>
  decided(text, more).actions.map((action) => ('role' in action ? `${action.kind} ${action.role}` : action.kind))

describe('somebody was hurt', () => {
  it.each([
    'Your charger caught fire on my bedside table last night',
    'My toddler choked on a button that came off your teddy',
    'There was glass in my yoghurt, my son cut his mouth',
    'Love the kettle! Shame it caught fire.',
    'Votre chargeur a pris feu sur ma table de nuit',
    'Le grille-pain a explosé, je suis brûlée à la main',
    "Mon fils a fait un choc allergique après votre gâteau sans noix, sinon c'était délicieux, merci",
  ])('%s', (text) => {
    const { actions } = decided(text)
    const escalated = actions.find((action) => action.kind === 'escalate' && action.role === 'product-safety')
    expect(escalated).toMatchObject({ priority: 'urgent', respondBy: NOW + 30 * 60_000 })
    expect(actions.find((action) => action.kind === 'reply')).toMatchObject({ template: 'injury', tone: 'apology' })
    expect(actions.find((action) => action.kind === 'record-lesson')).toMatchObject({ topic: 'safety' })
  })

  it('praise that is urgent is not thanked for', () => {
    for (const text of [
      'I love your shop! Call me now, it is urgent.',
      'Super magasin, mais répondez vite, c’est urgent !',
    ])
      expect(decided(text).actions.filter((action) => action.kind === 'reply' && action.template === 'praise')).toEqual(
        [],
      )
  })
})

describe('somebody is attacked by another commenter', () => {
  it.each([
    'please delete it, he calls me a fat pig in your comments',
    'This guy keeps insulting me in the comments, please remove him',
    'Pouvez-vous supprimer ce commentaire, il me traite de grosse vache',
    "Il m'insulte sous votre publication, merci de modérer",
  ])('%s', (text) => {
    expect(done(text)).toContain('assign moderation')
    expect(done(text)).toContain('reply')
    expect(done(text).filter((one) => ['delete', 'hide', 'block', 'escalate hr'].includes(one))).toEqual([])
    expect(decided(text).signals.troll).toBeUndefined()
  })
})

describe('an insult inside a real complaint', () => {
  it.each([
    'Your driver left my parcel in the rain and he is a stupid bastard. Order 44102.',
    'Votre livreur, ce gros connard, a jeté mon colis par-dessus le portail',
  ])('is hidden, its author not blocked, its matter taken up: %s', (text) => {
    expect(done(text)).toContain('hide')
    expect(done(text)).toContain('message')
    expect(done(text)).toContain('assign support')
    expect(done(text).filter((one) => ['delete', 'block', 'reply'].includes(one))).toEqual([])
  })

  it('blocks whoever does it a third time', () => {
    const text = 'Your driver, a complete moron, threw my parcel over the gate. Order 44102.'
    const ledger: Ledger = [1, 2].map((day) => ({
      id: `s${day}`,
      kind: 'strike',
      label: 'insult',
      authorId: 'a',
      at: NOW - day * 86_400_000,
      commentId: `before-${day}`,
    }))
    expect(decided(text, {}, ledger).actions.map(({ kind }) => kind)).toEqual([
      'delete',
      'block',
      'assign',
      'record-lesson',
    ])
  })
})

describe('a removed comment', () => {
  it('keeps its matter: one assignment, and what can be learnt, but no public word', () => {
    const { actions } = decided(
      'Sale bougnoule, ma commande 4410 n’est toujours pas arrivée, trois semaines de retard.',
    )
    const kinds = actions.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['delete', 'block', 'assign', 'record-lesson']))
    expect(kinds.filter((kind) => kind === 'assign')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'reply' || kind === 'message')).toEqual([])
  })

  it.each(['Tu n’es qu’une sous-merde, tu ne réponds jamais.', 'You are worthless scum, are you open on Sunday?'])(
    'teaches nothing and asks nobody where it is abuse and no more: %s',
    (text) => {
      const { actions } = decided(text)
      expect(actions.map(({ kind }) => kind)).toEqual(['delete', 'block'])
    },
  )
})

describe('irony with a length of time in it', () => {
  it.each(['Great, three weeks for a cushion', 'Super, trois semaines pour un coussin', 'Un parfait mépris'])(
    'is not thanked for: %s',
    (text) => {
      expect(decided(text).actions.filter((action) => action.kind === 'reply' && action.template === 'praise')).toEqual(
        [],
      )
    },
  )
})

describe('a comment in a language of no pack', () => {
  it.each([
    'Mein Paket ist seit drei Wochen nicht angekommen und niemand antwortet',
    'Du bist ein verdammter Vollidiot und wir hassen euch alle, fuck you retard',
    '我的包裹还没有到，没有人回复我',
    'لم يصل طلبي بعد ولا أحد يجيب على رسائلي',
  ])('is unknown, not innocent: a person reads it, nothing is removed: %s', (text) => {
    const decision = decided(text)
    expect(decision.incomplete.map(({ fact }) => fact)).toContain('signals.threat')
    expect(decision.actions.map(({ kind }) => kind)).not.toContain('delete')
    expect(done(text)).toContain('assign moderation')
  })

  it('reads the parts that are ours', () => {
    const text =
      'Mein Paket ist seit drei Wochen nicht angekommen, niemand antwortet. I will come to your house and kill you.'
    expect(done(text)).toContain('delete')
  })
})

describe('a text that is read in part only', () => {
  it('holds a value below the act tier for unknown', () => {
    const text = `${'Bonjour à tous. '.repeat(5000)} fin`
    const { incomplete, actions } = decided(text)
    expect(incomplete.map(({ fact }) => fact)).toContain('signals.threat')
    expect(actions.map((action) => ('role' in action ? action.role : action.kind))).toContain('moderation')
  })
})

describe('the name of an author', () => {
  it('is judged before it is repeated', () => {
    const names = (name: string) =>
      Array.from({ length: 40 }, (_, place) =>
        decided('Thank you so much, great service!', { id: `c${place}`, author: { id: `a${place}`, name } }),
      ).filter(({ actions }) =>
        actions.some((action) => action.kind === 'reply' && action.text.includes(name.split(' ')[0] ?? '')),
      )
    expect(names('Zoltan Kiss').length).toBeGreaterThan(0)
    expect(names('Faggot Hunter')).toEqual([])
    expect(names('Connard Premier')).toEqual([])
  })
})
