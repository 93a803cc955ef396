import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adapter, PlatformRequest, RawRequest, WebhookKeys } from '../../src/adapters/adapter.js'
import { measureText } from '../../src/adapters/measure-text.js'
import { quoteLongIntegers } from '../../src/adapters/quote-long-integers.js'
import type { Comment } from '../../src/comment/comment.js'
import type { Action } from '../../src/rule-set/action.js'
import { ACTIONS, decisionWith } from './decision-with.js'

/** What a payload of one comment says, in the platform's own shape. */
export interface Written {
  /** JSON source: a string or a number, as the platform sends it. */
  readonly id: string
  readonly authorId: string
  readonly text: string
  readonly createdAt: number
}

/** What the suite has to know about a platform. */
export interface ContractSubject<Options> {
  readonly adapter: Adapter<Options>
  readonly options: Options
  /** JSON source of one payload with these comments, in order. */
  readonly payload: (comments: readonly Written[]) => string
  /** Ids as this platform writes them, as JSON source; one with 19 digits. */
  readonly ids: { readonly plain: string; readonly other: string; readonly long: string }
  /** Events that bring no comment. */
  readonly otherEvents: readonly string[]
  /** Headers of a true delivery sent at a time (epoch ms), computed apart from the adapter. */
  readonly sign: (body: Uint8Array, secret: string, at: number) => Record<string, string>
  readonly signatureHeader: string
  /** How old a delivery may be at most where the host says nothing; left out where no time is signed. */
  readonly toleranceMs?: number
  /** Where not every text is a key: the one to verify with, and another. */
  readonly secrets?: { readonly ours: string; readonly another: string }
  /** Why the signature says nothing about the body; then the cases about changed bodies are left out. */
  readonly bearer?: string
  /** Why a payload of one comment says nothing of when; then the case about times is left out. */
  readonly timeless?: string
  /** Where a message cannot go out at all: why; then it has to become something of the host's. */
  readonly wordless?: readonly ('reply' | 'message')[]
  /** Why the platform names no account behind a comment; then its author has no id. */
  readonly nameless?: string
  /** The words that a request says, where they do not stand in its body as they are. */
  readonly saidIn?: (body: unknown) => unknown
  /** Why deliveries of this platform carry no signature; then nothing may be believed, and the cases about signatures are left out. */
  readonly unsigned?: string
  /** A comment on which everything is possible … */
  readonly comment: Comment
  /** … but for what only another one allows. */
  readonly another?: Comment
}

const NOW = 1_795_300_000_000
const bytes = (text: string) => new TextEncoder().encode(text)

/** The suite that every adapter passes. */
export function adapterContract<Options>(subject: ContractSubject<Options>): void {
  const { adapter, options, payload, ids, comment } = subject
  const { ours, another } = subject.secrets ?? { ours: 'a secret with an é', another: 'another' }
  const keys: WebhookKeys = { secret: ours, now: NOW, verifyToken: 'agreed' }
  const spoken = (['reply', 'message'] as const).filter((kind) => !subject.wordless?.includes(kind))
  const one = (id: string, text = 'Café froid, service absent 😡'): Written => ({
    id,
    authorId: ids.long,
    text,
    createdAt: NOW - 60_000,
  })
  const read = (body: string) => {
    const result = adapter.parse(body)
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value
  }
  const prepare = (actions = ACTIONS, about = comment) =>
    adapter.toRequests(decisionWith(actions, about), about, options)

  const wordsOf = (requests: readonly PlatformRequest[], needle: string) =>
    requests.flatMap(
      (request) => textIn(subject.saidIn?.(request.body) ?? request.body, needle)?.replace(/^<p>|<\/p>$/g, '') ?? [],
    )

  const elsewhere = (action: Action) =>
    subject.another === undefined ? 0 : prepare([action], subject.another).requests.length

  describe(`${adapter.platform}: what comes in`, () => {
    it('ids are strings, and 19 digits survive', () => {
      const [first, second] = read(payload([one(ids.plain), one(ids.long)]))
      expect([typeof first?.id, typeof second?.id]).toEqual(['string', 'string'])
      expect(second?.id).toContain(ids.long.replaceAll('"', ''))
      expect(second?.author?.id).toBe(subject.nameless === undefined ? ids.long.replaceAll('"', '') : undefined)
    })

    it('one payload may carry many comments, in order, with their words unchanged', () => {
      const texts = ['un', 'deux 👩‍👩‍👧', 'he said "no"\n\\o/', '\u202Eodd\u0000']
      expect(read(payload(texts.map((text) => one(ids.plain, text)))).map((found) => found.text)).toEqual(texts)
    })

    it(subject.timeless ?? 'times are milliseconds', () => {
      const { createdAt } = read(payload([one(ids.plain)]))[0] ?? {}
      if (subject.timeless === undefined) expect(createdAt).toBe(NOW - 60_000)
      else expect(createdAt).toBeUndefined()
    })

    it('a list of payloads is read like each of them', () => {
      const [first, second] = [payload([one(ids.plain, 'a')]), payload([one(ids.other, 'b')])]
      expect(read(`[${first},${second}]`).map((found) => found.text)).toEqual(['a', 'b'])
    })

    it('the order of keys does not matter, and a comment that arrives twice arrives twice', () => {
      const body = payload([one(ids.plain), one(ids.plain)])
      const found = read(body)
      expect(read(JSON.stringify(reversed(JSON.parse(quoteLongIntegers(body)))))).toEqual(found)
      expect(found).toHaveLength(2)
      expect(found[0]).toEqual(found[1])
    })

    it('a million characters arrive whole', () => {
      expect(read(payload([one(ids.plain, 'a'.repeat(1_000_000))]))[0]?.text).toHaveLength(1_000_000)
    })

    it('bytes and text are read alike', () => {
      const body = payload([one(ids.plain)])
      expect(adapter.parse(bytes(body))).toEqual(adapter.parse(body))
    })

    it.skipIf(subject.nameless !== undefined)(
      'an account of the brand is told apart, so that its own replies do not loop',
      () => {
        const result = adapter.parse(payload([one(ids.plain)]), [ids.long.replaceAll('"', '')])
        expect(result.ok && result.value[0]?.author?.isSelf).toBe(true)
        expect(read(payload([one(ids.plain)]))[0]?.author?.isSelf ?? false).toBe(false)
      },
    )

    it.each(subject.otherEvents.map((event) => ({ event })))('another event is an empty list: $event', ({ event }) => {
      expect(adapter.parse(event)).toEqual({ ok: true, value: [], warnings: [] })
    })

    it.each(['', ' ', 'null', '{', '\u0000\u0001\u0002', '<html>', '[[[[', '"', '{"a":1}{"b":2}'])(
      'no payload at all is an answer, not a crash: %j',
      (body) => {
        const result = adapter.parse(body)
        expect(result.ok ? result.value : result.issues.length > 0).toEqual(result.ok ? [] : true)
      },
    )

    it('what is nested without end is an answer, not a crash', () => {
      for (const [begin, end] of [
        ['[', ']'],
        ['{"event":', '}'],
        ['{"object":"page","entry":[', ']}'],
      ] as const) {
        const result = adapter.parse(`${begin.repeat(20_000)}1${end.repeat(20_000)}`)
        expect(result.ok ? result.value : []).toEqual([])
      }
      expect(read(payload([one(ids.plain, '<b>'.repeat(20_000))]))).toHaveLength(1)
    })

    it('a broken body is said to be broken', () => {
      const whole = payload([one(ids.plain)])
      const result = adapter.parse(whole.slice(0, -2))
      expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toContain('unreadable-json')
    })

    it('whatever becomes of one comment, its sound sibling arrives', () => {
      const sound = one(ids.other, 'the sound one')
      fc.assert(
        fc.property(fc.jsonValue(), fc.nat(), fc.boolean(), (junk, seed, first) => {
          const parsed: unknown = JSON.parse(
            payload(first ? [one(ids.plain, MARK), sound] : [sound, one(ids.plain, MARK)]),
          )
          const result = adapter.parse(JSON.stringify(mutateNear(parsed, junk, seed)))
          expect(result.ok ? result.value.filter((found) => found.text === sound.text) : result.issues).toHaveLength(1)
        }),
        { numRuns: 300 },
      )
    })

    it('no mutation of a payload throws, and every comment that comes out has text ids', () => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.nat(), (junk, seed) => {
          const parsed: unknown = JSON.parse(payload([one(ids.plain), one(ids.other)]))
          const result = adapter.parse(JSON.stringify(replaceAt(parsed, seed, junk)))
          for (const found of result.ok ? result.value : []) {
            expect([typeof found.id, typeof found.text, typeof (found.author?.id ?? '')]).toEqual([
              'string',
              'string',
              'string',
            ])
            expect(found.id).not.toBe('')
          }
        }),
        { numRuns: 300 },
      )
    })

    it('whichever field is missing, null or huge, it is an answer, and what comes out has text ids', () => {
      const parsed: unknown = JSON.parse(payload([one(ids.plain)]))
      const changes = Array.from({ length: count(parsed) }, (_, nth) => [
        withoutAt(parsed, nth),
        replaceAt(parsed, nth, null),
        replaceAt(parsed, nth, 'z'.repeat(20_000)),
        replaceAt(parsed, nth, 1e308),
      ]).flat()
      for (const changed of changes) {
        const result = adapter.parse(JSON.stringify(changed) ?? '')
        for (const found of result.ok ? result.value : [])
          expect([typeof found.id, typeof found.text]).toEqual(['string', 'string'])
        expect(result.ok || result.issues.length > 0).toBe(true)
      }
    })

    it('no bytes throw', () => {
      fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (body) => typeof adapter.parse(body).ok === 'boolean'))
    })

    it('a body nested 100,000 deep is an answer', () => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
      expect(typeof adapter.parse(deep).ok).toBe('boolean')
      expect(read(payload([one(ids.plain)]).replace(/\}$/, `,"extra":${deep}}`))).toHaveLength(1)
    })
  })

  describe(`${adapter.platform}: whether to believe it`, () => {
    const body = bytes(payload([one(ids.plain, 'déjà vu 😡 \u00E4')]))
    const request = (headers: RawRequest['headers'], sent = body): RawRequest => ({
      method: 'POST',
      url: '/hook',
      headers,
      body: sent,
    })

    const sign = (sent: Uint8Array, at = NOW) => subject.sign(sent, keys.secret, at)

    if (subject.unsigned !== undefined) {
      it(`no delivery is believed: ${subject.unsigned}`, async () => {
        expect(await adapter.verify(request({}), keys)).toBe(false)
      })
      return
    }

    it('a true delivery is believed, whatever the case of its headers', async () => {
      const signed = sign(body)
      const loud = Object.fromEntries(Object.entries(signed).map(([name, value]) => [name.toUpperCase(), value]))
      expect(await adapter.verify(request(signed), keys)).toBe(true)
      expect(await adapter.verify(request(loud), keys)).toBe(true)
    })

    it.skipIf(subject.bearer !== undefined)(
      'the signature is over the bytes, not over the JSON written anew',
      async () => {
        const escaped = bytes(payload([one(ids.plain, 'MARK')]).replace('MARK', '\\u00e4'))
        const rewritten = bytes(JSON.stringify(JSON.parse(new TextDecoder().decode(escaped))))
        expect(await adapter.verify(request(sign(escaped), escaped), keys)).toBe(true)
        expect(await adapter.verify(request(sign(escaped), rewritten), keys)).toBe(false)
      },
    )

    it('another secret is refused', async () => {
      expect(await adapter.verify(request(sign(body)), { ...keys, secret: another })).toBe(false)
    })

    it.skipIf(subject.toleranceMs === undefined)('what is too old, or of the future, is refused', async () => {
      const { toleranceMs = 0 } = subject
      const at = async (age: number, tolerance?: number) =>
        adapter.verify(request(sign(body, NOW - age)), {
          ...keys,
          ...(tolerance === undefined ? {} : { toleranceMs: tolerance }),
        })
      expect([await at(toleranceMs), await at(-toleranceMs)]).toEqual([true, true])
      expect([await at(toleranceMs + 1000), await at(-toleranceMs - 1000)]).toEqual([false, false])
      expect([await at(2000, 1000), await at(toleranceMs + 1000, toleranceMs + 1000)]).toEqual([false, true])
    })

    it.skipIf(subject.bearer !== undefined)(
      'what the host has seen before is refused, and only the true is shown to it',
      async () => {
        const shown: string[] = []
        const seen = { ...keys, isReplay: (signature: string) => shown.push(signature) > 1 }
        const signed = sign(body)
        expect(await adapter.verify(request(signed, bytes('{}')), seen)).toBe(false)
        expect(shown).toEqual([])
        expect([await adapter.verify(request(signed), seen), await adapter.verify(request(signed), seen)]).toEqual([
          true,
          false,
        ])
        expect(shown[0]).toBe(shown[1])
      },
    )

    it.skipIf(subject.bearer !== undefined)('a tampered body and an empty one are refused', async () => {
      const signed = sign(body)
      const tampered = body.map((byte, at) => (at === body.length - 3 ? byte ^ 1 : byte))
      expect(await adapter.verify(request(signed, tampered), keys)).toBe(false)
      expect(await adapter.verify(request(signed, new Uint8Array()), keys)).toBe(false)
    })

    it.each([
      { name: 'missing', change: () => ({}) },
      { name: 'empty', change: (header: string) => ({ [header]: '' }) },
      { name: 'too short', change: (header: string, value: string) => ({ [header]: value.slice(0, -2) }) },
      { name: 'too long', change: (header: string, value: string) => ({ [header]: `${value}00` }) },
      {
        name: 'without its prefix',
        change: (header: string, value: string) => ({ [header]: value.replace(/^.*=/, '') }),
      },
      { name: 'no hexadecimal', change: (header: string, value: string) => ({ [header]: value.replace(/.$/, 'é') }) },
      {
        name: 'there twice',
        change: (header: string, value: string) => ({
          [header]: value,
          [header.toUpperCase()]: `${value.slice(0, -1)}0`,
        }),
      },
    ])('a signature that is $name is refused', async ({ change }) => {
      const { [subject.signatureHeader]: value = '', ...others } = sign(body)
      expect(value).not.toBe('')
      const changed = { ...others, ...change(subject.signatureHeader, value) }
      const isSame = JSON.stringify(changed) === JSON.stringify({ ...others, [subject.signatureHeader]: value })
      expect(await adapter.verify(request(changed), keys)).toBe(isSame)
    })

    it('an empty secret is a mistake of the caller, not an open door', async () => {
      await expect(adapter.verify(request(sign(body)), { ...keys, secret: '' })).rejects.toThrow(TypeError)
    })

    it('a delivery is no handshake', async () => {
      expect(await adapter.handshake(request(sign(body)), keys)).toBeNull()
    })
  })

  describe(`${adapter.platform}: what goes out`, () => {
    it('every kind of action is native, partial, of the host, or falls to something possible', () => {
      for (const [kind, capability] of Object.entries(adapter.capabilities)) {
        if (capability.level === 'partial') expect(capability.note, kind).not.toBe('')
        if (capability.level !== 'none') continue
        expect(capability.note, kind).not.toBe('')
        expect(capability.degradesTo, kind).not.toBe(kind)
        if (capability.degradesTo !== null)
          expect(adapter.capabilities[capability.degradesTo].level, kind).not.toBe('none')
      }
      expect(Object.keys(adapter.capabilities).sort()).toEqual(
        [...new Set(ACTIONS.map((action) => action.kind))].sort(),
      )
    })

    it('no fall makes a measure graver', () => {
      const grave: readonly string[] = ['hold', 'hide', 'delete', 'mute', 'ban', 'block']
      for (const [kind, capability] of Object.entries(adapter.capabilities)) {
        if (capability.level !== 'none' || capability.degradesTo === null || kind === 'hold') continue
        expect(grave.indexOf(capability.degradesTo), kind).toBeLessThanOrEqual(grave.indexOf(kind))
      }
    })

    it.each(ACTIONS.map((action) => ({ kind: action.kind, action })))(
      '$kind is requested, left to the host, or said to be lost',
      ({ kind, action }) => {
        const { requests, host, degraded } = prepare([action])
        expect(requests.length + host.length + degraded.length).toBeGreaterThan(0)
        expect([...host, ...degraded.map((step) => step.action)].every((one) => one === action)).toBe(true)
        const level = adapter.capabilities[kind].level
        if (level === 'native') expect([...new Set(requests.map((request) => request.action))]).toEqual([kind])
        if (level === 'partial')
          expect(requests.length + prepare([forGood(action)]).requests.length + elsewhere(action)).toBeGreaterThan(0)
        if (level === 'host') expect([requests, host, degraded]).toEqual([[], [action], []])
        if (level === 'none') expect(degraded).toHaveLength(1)
        for (const step of degraded) expect(step.why).not.toBe('')
      },
    )

    it('nothing is lost of a whole decision, even about a comment of which we know nothing', () => {
      const bare: Comment = { id: comment.id, text: '' }
      for (const about of [comment, bare]) {
        const { requests, host, degraded } = prepare(ACTIONS, about)
        const seen = new Set([
          ...requests.map((request) => request.action),
          ...host.map((one) => one.kind),
          ...degraded.map((step) => step.action.kind),
        ])
        expect(ACTIONS.filter((action) => !seen.has(action.kind))).toEqual([])
      }
    })

    it('a request is plain data with a whole address and no line that could be broken', () => {
      const hostile: Comment = {
        ...comment,
        id: '../x?y#z\r\nHost: evil \uD800',
        pageId: '/..',
        author: { id: '"\u0000' },
      }
      for (const about of [comment, hostile]) {
        for (const request of prepare(ACTIONS, about).requests) {
          expect(request.url).toBe(new URL(request.url).href)
          expect(request.idempotencyKey).toMatch(/^[\x21-\x7E]+$/)
          expect(JSON.parse(JSON.stringify(request))).toEqual(request)
        }
      }
    })

    it('keys differ inside a decision, stay for a retry, and change with an edit', () => {
      const keysOf = (about: Comment) => prepare(ACTIONS, about).requests.map((request) => request.idempotencyKey)
      expect(new Set(keysOf(comment)).size).toBe(keysOf(comment).length)
      expect(keysOf(comment)).toEqual(keysOf({ ...comment, text: 'the same, read again' }))
      const edited = { ...comment, editedAt: NOW + 1 }
      expect(
        keysOf(edited)
          .filter((key) => keysOf(comment).includes(key))
          .every((key) => key.includes('/message/')),
      ).toBe(true)
    })

    it('is pure: frozen input, same output', () => {
      const decision = deepFreeze(decisionWith(ACTIONS, comment))
      const first = adapter.toRequests(decision, deepFreeze(structuredClone(comment)), options)
      expect(JSON.stringify(adapter.toRequests(decision, comment, options))).toBe(JSON.stringify(first))
    })

    it('a decision about another comment is a mistake of the caller', () => {
      expect(() => adapter.toRequests(decisionWith(ACTIONS, comment), { ...comment, id: 'other' }, options)).toThrow(
        TypeError,
      )
    })

    // Where the platform is a place of work, people are told there.
    const handedThere = adapter.capabilities.assign.level === 'host' ? [] : ['assign']
    const whatIsDone = (requests: readonly PlatformRequest[]) => [...new Set(requests.map(({ action }) => action))]

    it.each(subject.wordless ?? [])('a %s that cannot be said is handed to a person', (kind) => {
      const { requests, degraded } = prepare([said(kind, 'Merci')])
      expect([whatIsDone(requests), degraded.map((step) => step.to)]).toEqual([handedThere, ['assign']])
    })

    it.each(spoken)('a %s never calls a crowd', (kind) => {
      const prepared = prepare([said(kind, 'Merci @everyone, @@here and @[1234] and ＠all, @\u0000channel')])
      const sent = JSON.stringify(prepared)
      const requests = JSON.stringify(prepared.requests)
      expect(requests).not.toMatch(/[@＠]\s*(?:everyone|here|all|channel|\[)/)
      expect(sent).toContain('disarmed')
      const written = prepare([said(kind, 'write to help@allstar.test')]).requests
      expect(JSON.stringify(written.map((request) => subject.saidIn?.(request.body) ?? request.body))).toContain(
        'help@allstar.test',
      )
    })

    it.each(spoken)('a %s that is too long is cut between graphemes, with an ellipsis, and said', (kind) => {
      const family = '👨‍👩‍👧‍👦'
      const { requests, degraded } = prepare([said(kind, family.repeat(20_000))])
      const texts = wordsOf(requests, family)
      expect(texts).toHaveLength(adapter.limits.split?.[kind]?.most ?? 1)
      expect(bare(texts.at(-1) ?? '')).toMatch(/…$/)
      for (const text of texts) {
        expect(bare(text).replace(/…$/, '').split(family).join('')).toBe('')
        for (const limit of adapter.limits[kind]) expect(measureText(text, limit.unit)).toBeLessThanOrEqual(limit.max)
      }
      expect(degraded.map((step) => step.to)).toEqual([kind])
      expect(degraded[0]?.why).toContain('the text was cut')
    })

    const splitting = spoken.filter((kind) => adapter.limits.split?.[kind] !== undefined)
    it.each(splitting)(
      'a %s that is a little too long is said in several posts, sentence by sentence, one after the other',
      (kind) => {
        const words = Array.from({ length: 2000 }, (_, nth) => `mot${nth}.`)
        const room = adapter.limits[kind][0]?.max ?? 0
        const text = words
          .join(' ')
          .slice(0, Math.floor(room * 1.8))
          .replace(/\S*$/, '')
          .trimEnd()
        const { requests, degraded } = prepare([said(kind, text)])
        const texts = wordsOf(requests, 'mot')
        expect(texts.length).toBeGreaterThan(1)
        for (const one of texts) expect(bare(one)).toMatch(/^mot\d+\.(?: mot\d+\.)*$/)
        expect(texts.map(bare).join(' ')).toBe(text)
        expect(degraded.map(({ to, why }) => [to, why])).toEqual([
          [kind, `the text was split into ${texts.length} posts`],
        ])
        const numbers = texts.map((one, nth) => one.includes(` (${nth + 1}/${texts.length})`))
        expect(numbers).toEqual(texts.map(() => adapter.limits.split?.[kind]?.numbered === true))
        // No part is sent unless the one before it was.
        const keys = requests.map((request) => request.idempotencyKey)
        for (const [nth, request] of requests.entries()) if (nth > 0) expect(request.fill?.from).toBe(keys[nth - 1])
      },
    )

    it.each(spoken)('a %s of which nothing is left goes to a person', (kind) => {
      const { requests, degraded } = prepare([said(kind, ' \u0000 ')])
      expect([whatIsDone(requests), degraded.map((step) => step.to)]).toEqual([handedThere, ['assign']])
    })
  })
}

const MARK = 'MARK: this one is broken on purpose'

/** Some platforms can exclude for good alone. */
function forGood(action: Action): Action {
  if (action.kind !== 'ban') return action
  const { durationMs: _, ...rest } = action
  return rest
}

function said(kind: 'reply' | 'message', text: string) {
  return {
    kind,
    ruleId: 'r',
    evidence: [],
    reason: '',
    text,
    template: 't',
    variant: 0,
    lang: 'fr',
    tone: 'plain' as const,
  }
}

/** The words without the name of the author before them and the number of the post behind them. */
function bare(text: string): string {
  return text.replace(/^@\S+ | \(\d\/\d\)$/g, '')
}

/** The string in a request body that holds the words. */
function textIn(value: unknown, needle: string): string | undefined {
  if (typeof value === 'string') return value.includes(needle) ? value : undefined
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value)
    .map((inner) => textIn(inner, needle))
    .find((found) => found !== undefined)
}

/** Replaces the n-th value of a document. */
function replaceAt(value: unknown, nth: number, junk: unknown): unknown {
  let left = nth % count(value)
  const walk = (inner: unknown): unknown => {
    if (left-- === 0) return junk
    if (Array.isArray(inner)) return inner.map(walk)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]))
  }
  return walk(value)
}

/** Leaves out the n-th value of a document, with its key. */
function withoutAt(value: unknown, nth: number): unknown {
  let left = nth
  const walk = (inner: unknown): readonly unknown[] => {
    if (left-- === 0) return []
    if (Array.isArray(inner)) return [inner.flatMap(walk)]
    if (typeof inner !== 'object' || inner === null) return [inner]
    return [
      Object.fromEntries(Object.entries(inner).flatMap(([key, one]) => walk(one).map((kept) => [key, kept] as const))),
    ]
  }
  return walk(value)[0]
}

/** Replaces a value in the smallest object of a list that holds the marked text, so that its siblings stay as they are. */
function mutateNear(value: unknown, junk: unknown, nth: number): unknown {
  if (Array.isArray(value))
    return value.map((item) => (deepest(item) ? replaceAt(item, nth, junk) : mutateNear(item, junk, nth)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mutateNear(one, junk, nth)]))
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .reverse(),
  )
}

function deepest(value: unknown): boolean {
  return JSON.stringify(value).includes(MARK) && !JSON.stringify(value).includes('the sound one')
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, inner) => sum + count(inner), 1)
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner)
  return value
}
