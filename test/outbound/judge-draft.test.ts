import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CompiledRuleSet,
  compileRuleSet,
  DRAFT_CODES,
  type Draft,
  type DraftOptions,
  judgeDraft,
  recheck,
  reduceClimate,
  startClimate,
} from '../../src/index.js'
import { zone } from '../../src/zones.js'

/** A Tuesday on which nothing is remembered. */
const NOW = Date.UTC(2027, 1, 16, 12)
const DAY = 86_400_000

function compile(more: object = {}): CompiledRuleSet {
  const compiled = compileRuleSet(
    {
      sangfroid: 1,
      name: 'acme',
      extends: ['sangfroid/default'],
      brand: { name: 'Acme', contact: 'bonjour@acme.example' },
      hours: { zone: 'Europe/Paris', week: { mon: ['09:00-18:00'] } },
      compensation: { currency: 'EUR', most: 20, mostPercent: 15, perPage: { amount: 100, within: '30d' } },
      rumours: {
        plastic: {
          claims: { fr: ['plastique yaourt'], en: ['plastic yoghurt|yogurt'] },
          fact: { fr: 'Nos pots sont en verre.', en: 'Our cups are made of glass.' },
          link: 'https://acme.example/pots',
          validUntil: '2027-06-30',
        },
      },
      facts: {
        'no-data-lost': { says: { fr: ['aucune donnée perdue|volée'], en: ['no data lost|stolen'] }, confirmed: false },
        organic: {
          says: { fr: ['certifié bio'], en: ['certified organic'] },
          confirmed: true,
          validUntil: '2027-03-31',
        },
        sale: { says: { fr: ['soldes été'], en: ['summer sale'] }, confirmed: true },
      },
      ...more,
    },
    { zone },
  )
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  return compiled.value
}

const ruleSet = compile()
const judge = (draft: Draft | string, options: Partial<DraftOptions> = {}) =>
  judgeDraft(ruleSet, typeof draft === 'string' ? { text: draft } : draft, { now: NOW, ...options })
const codes = (draft: Draft | string, options: Partial<DraftOptions> = {}): string[] =>
  judge(draft, options).reasons.map(({ code, severity }) => (severity === 'hold' ? code : `(${code})`))

describe('judgeDraft', () => {
  it.each([
    ['Our spring collection arrives in shops on Monday. See you soon!', []],
    ['Nous serons à Lyon samedi, à très vite !', []],
    ['Hello $name, your parcel is on its way.', ['unfilled-variable']],
    ['Bonjour __PRENOM__, votre colis arrive.', ['unfilled-variable']],
    ['Shares of $ACME rose by $5 today.', []],
    ['Nous vous remboursons deux cents euros.', ['promise-beyond-budget']],
    ['We give you twenty-five percent off.', ['promise-beyond-budget']],
    ['Deux cents clients nous ont écrit, et cinquante ont souri.', []],
  ])('%s: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it.each(['GB', 'gb', 'UK'])('finds the days of %s', (country) => {
    const draft = { text: 'Good morning!', publishAt: Date.UTC(2027, 5, 14, 9), countries: [country] }
    expect(judge(draft).reasons.map(({ detail }) => detail)).toEqual(['gb-grenfell'])
  })

  it.each([
    'Bonjour, nous sommes désolés pour ce retard. Nous vous écrivons en message privé.',
    'Thank you for your kind words, see you soon!',
    'Le menu du jour est à 30 euros.',
    'Our team of women and men is glad to see you.',
    'Il reste 10-15 % des places.',
    'Our new shop in Lyon opens on Monday. Come and say hello.',
    'Écrivez-nous à bonjour@acme.example, nous répondons à tout le monde.',
    'Nos yaourts sont certifiés bio.',
    'Il n’y a pas de plastique dans nos yaourts. Nos pots sont en verre.',
    'We have refunded your order, please check your account.',
    'Nous vous offrons un bon de 15 € pour votre patience.',
    'Enjoy 30 % off everything in our summer sale.',
    'Our store is at 100 High Street.',
  ])('publishes: %s', (text) => {
    expect(judge(text)).toMatchObject({ verdict: 'publish', reasons: [] })
  })

  it.each([
    ['You are an idiot and a liar.', ['abuse']],
    ['Fermez-la, bande de cons.', ['abuse']],
    ['Bonjour {prenom}, merci !', ['unfilled-variable']],
    ['Hello {{ customer.name }}, thank you for [ORDER NUMBER].', ['unfilled-variable', 'unfilled-variable']],
    ['Bonjour <Prénom>, votre commande XXXX est partie.', ['unfilled-variable', 'unfilled-variable']],
    ['Hi %first_name%, TODO', ['unfilled-variable', 'unfilled-variable']],
    ['You can reach Mrs Doyle on 07700 900123.', ['personal-data']],
    ['Bonjour Zoé, votre commande n° 44107 est partie.', ['personal-data']],
    ['There is plastic in our yoghurts, it seems.', ['repeats-rumour']],
    ['No data was lost.', ['unconfirmed-claim']],
    ['Aucune donnée n’a été volée.', ['unconfirmed-claim']],
    ['Notre crème est prouvée scientifiquement.', ['unconfirmed-claim']],
    ['This product is 100 % safe.', ['unconfirmed-claim']],
    ['La faute vient de notre transporteur.', ['unconfirmed-claim']],
    ['We will give you a £50 voucher.', ['promise-beyond-budget']],
    ['Nous vous remboursons 1 250,00 € de frais.', ['promise-beyond-budget']],
    ['Get 50 % off everything this weekend!', ['promise-beyond-budget']],
    ['Nous vous versons 300 euros.', ['promise-beyond-budget']],
    ['We will pay you 300 euros.', ['promise-beyond-budget']],
    ['On vous fait -50 % dès demain.', ['promise-beyond-budget']],
    ['Promo de rentrée : -20 % sur tout le rayon', ['promise-beyond-budget']],
    ['Sur tout le rayon : -20 %', ['promise-beyond-budget']],
    ['We only hire young attractive women.', ['unfit-words']],
    ['Les femmes adorent le ménage.', ['unfit-words']],
    ["Vous auriez dû lire nos conditions, c'est votre erreur.", ['unfit-words']],
    ['You should have read our terms.', ['unfit-words']],
    ['Bonjour @@NOM@@', ['unfilled-variable']],
    ['Everyone gets a full refund.', ['promise-without-limit']],
    ['Café gratuit à vie pour tous !', ['promise-without-limit', 'promise-without-limit']],
  ])('holds: %s', (text, expected) => {
    expect([...new Set(codes(text))]).toEqual([...new Set(expected)])
    expect(judge(text).verdict).toBe('hold')
  })

  it('knows what is for everybody and what is private', () => {
    expect(judge({ text: 'Votre commande n° 44107 est partie.', kind: 'message' }).verdict).toBe('publish')
  })

  it('says where the words stand', () => {
    const text = 'Bonjour {prenom}, merci !'
    const span = judge(text).reasons[0]?.span
    expect(text.slice(span?.start, span?.end)).toBe('{prenom}')
  })

  it('takes a fact that has expired for what it is, by the day of publication', () => {
    expect(codes('Nos yaourts sont certifiés bio.', { now: NOW + 100 * DAY })).toEqual(['expired-fact'])
    expect(codes({ text: 'Nos yaourts sont certifiés bio.', publishAt: NOW + 100 * DAY })).toContain('expired-fact')
    expect(codes({ text: 'Pas de plastique dans nos yaourts.', publishAt: Date.UTC(2027, 6, 5, 12) })).toContain(
      'expired-fact',
    )
  })

  it('takes the word of the context for a fact', () => {
    expect(codes('No data was lost.', { context: { 'no-data-lost': true } })).toEqual([])
    expect(codes('Certified organic.', { context: { organic: false } })).toEqual(['unconfirmed-claim'])
  })

  it.each([
    { name: 'a day of mourning', at: '2027-11-13T12:00:00+01:00', countries: ['FR'], found: ['sensitive-date'] },
    { name: 'the same day elsewhere', at: '2027-11-13T12:00:00+01:00', countries: ['US'], found: [] },
    {
      name: 'the last minute of the day in Paris',
      at: '2027-11-13T23:59:00+01:00',
      countries: ['FR'],
      found: ['sensitive-date'],
    },
    { name: 'the first minute of the next', at: '2027-11-14T00:00:00+01:00', countries: ['FR'], found: [] },
    { name: 'the eve of an election', at: '2028-11-06T12:00:00Z', countries: ['US'], found: ['sensitive-date'] },
    { name: 'Easter, many years ahead', at: '2091-04-08T12:00:00Z', countries: ['BE'], found: ['sensitive-date'] },
  ])('$name: $found', ({ at, countries, found }) => {
    expect(codes({ text: 'Come and see our new shop.', publishAt: Date.parse(at), countries })).toEqual(found)
  })

  it('answers people on such days, but without jokes', () => {
    const at = { now: Date.parse('2027-11-13T12:00:00+01:00') }
    const reply = { text: 'We are looking into it.', kind: 'reply', countries: ['FR'] } as const
    expect(codes(reply, at)).toEqual(['(sensitive-date)'])
    expect(codes({ ...reply, tone: 'humour' }, at)).toEqual(['(sensitive-date)', 'humour-out-of-place'])
  })

  it('does as the rule set says with kinds of dates', () => {
    const gentle = compile({ calendar: { countries: ['FR'], treat: { holiday: 'ignore', mourning: 'note' } } })
    const on = (month: number, day: number) =>
      judgeDraft(gentle, { text: 'Hello', publishAt: Date.UTC(2028, month - 1, day, 12) }, { now: NOW })
    expect(on(5, 1).reasons).toEqual([])
    expect(on(11, 13)).toMatchObject({ verdict: 'publish', reasons: [{ severity: 'note', detail: 'fr-november-13' }] })
  })

  it('lets a person take upon himself what may be taken, and nothing else', () => {
    const cleared = ['sensitive-date:fr-november-13', 'unconfirmed-claim', 'unfilled-variable']
    const at = { now: Date.parse('2027-11-13T12:00:00+01:00') }
    expect(codes({ text: 'We are certified.', countries: ['FR'], cleared }, at)).toEqual([
      '(unconfirmed-claim)',
      '(sensitive-date)',
    ])
    expect(codes({ text: 'Hello {name}', cleared })).toEqual(['unfilled-variable'])
    expect(codes({ text: 'Hello', countries: ['FR'], cleared: ['sensitive-date:other'] }, at)).toEqual([
      'sensitive-date',
    ])
  })

  it('holds posts in a crisis, told by the context or by the climate, and answers people', () => {
    const crisis = { context: { mode: 'crisis' } }
    expect(codes('Come and see our new shop.', crisis)).toEqual(['crisis'])
    expect(codes({ text: 'We are on it.', kind: 'reply' }, crisis)).toEqual([])
    expect(codes({ text: 'Ha.', kind: 'reply', tone: 'humour' }, crisis)).toEqual(['humour-out-of-place'])
    const page = reduceClimate(startClimate(ruleSet.climate), {
      kind: 'declare',
      at: NOW,
      mode: 'crisis',
      until: NOW + DAY,
    })
    expect(codes('Come and see our new shop.', { page })).toEqual(['crisis'])
    expect(codes('Come and see our new shop.', { page, now: NOW + 3 * DAY })).toEqual([])
  })

  it('counts what was offered on the page already', () => {
    const offers = [{ at: NOW - DAY, amount: 90, id: 'c@0' }]
    const page = { ...startClimate(ruleSet.climate), offers }
    expect(codes('We offer you a 15 € voucher.', { page })).toEqual(['promise-beyond-budget'])
    expect(codes('We offer you a 15 € voucher.', { page, now: NOW + 36 * DAY })).toEqual([])
  })

  it('holds what it could not judge', () => {
    expect(codes('Hello '.repeat(30_000))).toContain('unread-language')
  })

  it('refuses what is no draft', () => {
    for (const draft of [{}, { text: 5 }, null])
      expect(() => judgeDraft(ruleSet, draft as never, { now: NOW })).toThrow(TypeError)
    expect(() => judgeDraft(ruleSet, { text: 'x' }, { now: Number.NaN })).toThrow(TypeError)
  })

  it('always gives a verdict that its reasons bear out, the same each time, in plain JSON, whatever the words', () => {
    const kind = fc.constantFrom('post', 'reply', 'message')
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('{a', '}}', '<b>', '[X', '100 %', '€', '1.000,00', 'free', 'refund', '\n', '%s'), {
          maxLength: 40,
        })
        .map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(words, kind, fc.integer({ min: 0, max: 4e12 }), (text, given, publishAt) => {
        const verdict = judge({ text, kind: given, publishAt })
        expect(verdict).toEqual(judge({ text, kind: given, publishAt }))
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
        expect(verdict.verdict === 'hold').toBe(verdict.reasons.some(({ severity }) => severity === 'hold'))
        for (const { code, span } of verdict.reasons) {
          expect(Object.keys(DRAFT_CODES)).toContain(code)
          if (span !== undefined) expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('recheck', () => {
  const queue = [
    { draft: { id: 'a', text: 'Come and see our new shop.' }, verdict: 'publish' },
    { draft: { id: 'b', text: 'Hello {name}' }, verdict: 'hold' },
    { draft: { id: 'c', text: 'We are on it.', kind: 'reply' } },
  ] as const

  it('holds and releases when the mode changes', () => {
    const inCrisis = recheck(ruleSet, queue, { now: NOW, context: { mode: 'crisis' } })
    expect(inCrisis).toMatchObject({ held: 1, released: 0 })
    expect(inCrisis.items.map(({ changed }) => changed)).toEqual([true, false, false])
    const held = queue.map(({ draft }) => ({ draft, verdict: 'hold' as const }))
    expect(recheck(ruleSet, held, { now: NOW })).toMatchObject({ held: 0, released: 2 })
  })

  it('judges by the rules of now', () => {
    const stricter = compile({ facts: { shop: { says: { en: ['new shop'] }, confirmed: false } } })
    expect(recheck(stricter, queue, { now: NOW })).toMatchObject({ held: 1 })
  })
})
