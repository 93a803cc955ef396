import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toImportPage } from '../../.scripts/import-page.js'
import { readAutoModerator } from '../../src/cli/read-automoderator.js'
import { decide } from '../../src/decision/decide.js'
import { importAutoModerator } from '../../src/prove/imports/import-automoderator.js'
import { importDiscord } from '../../src/prove/imports/import-discord.js'
import { importWordList } from '../../src/prove/imports/import-word-list.js'
import type { Fate, Imported } from '../../src/prove/imports/imported.js'
import { plainPattern } from '../../src/prove/imports/plain-pattern.js'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { parseRuleSetText } from '../../src/yaml.js'

const NAMED = { name: 'imported', language: 'en' }
const quiet = () => ({ signals: {}, lang: 'en', complete: true, sketch: [] })

const automoderator = (text: string): Imported => importAutoModerator(readAutoModerator(text, 'automod.yaml'), NAMED)

/** The actions of an imported rule set on a comment, by rule. */
function acts(
  { document }: Imported,
  text: string,
  context: Record<string, string | number | boolean> = {},
  more: object = {},
) {
  const compiled = compileRuleSet(document, { measure: quiet })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  const comment = { id: 'c', text, author: { id: 'a' }, ...more }
  return decide(compiled.value, comment, { ledger: [], now: 0, context }).actions.map(
    ({ kind, ruleId }) => `${kind} ${ruleId}`,
  )
}

const fateOf = (fates: readonly Fate[], part: string) => fates.find((fate) => fate.part === part)?.fate

/** What Reddit's full documentation names; placeholders and standard conditions apart. */
const DOCUMENTED =
  `type priority moderators_exempt comment comment_locked comment_stickied modmail modmail_subject message message_subject
  id title domain url body poll_option_text crosspost_title media_author name flair_text
  reports body_longer_than body_shorter_than is_edited is_top_level is_original_content is_poll is_gallery discussion_type is_meta_discussion
  past_archive_date crosspost_author crosspost_subreddit subreddit contributor_quality comment_karma post_karma combined_karma
  combined_subreddit_karma account_age satisfy_any_threshold has_verified_email is_gold is_submitter is_contributor is_moderator
  action action_reason report_reason set_flair overwrite_flair set_sticky set_nsfw set_spoiler set_contest_mode set_original_content
  set_suggested_sort set_locked set_post_crowd_control_level ignore_blockquotes standard`.split(/\s+/)

describe('the rules of AutoModerator', () => {
  const text = readFileSync('fixtures/imports/automoderator.yaml', 'utf8')
  const imported = automoderator(text)

  it('become a rule set that compiles and does what they did', () => {
    expect(acts(imported, 'Get your FREE airdrop now')).toEqual(['hold coins', 'assign coins'])
    expect(acts(imported, 'Freeairdrop')).toEqual(['assign fallback'])
    expect(acts(imported, 'see mycheap-pillsshop')).toContain('hold automoderator-line-10')
    expect(acts(imported, 'First! Yes')).toContain('hold automoderator-line-13')
    expect(acts(imported, 'First! Yes', {}, { parentId: 'p' })).toEqual(['assign fallback'])
    expect(acts(imported, `${'so long '.repeat(300)}`)).toEqual(['assign automoderator-line-18'])
    expect(acts(imported, `${'so long '.repeat(300)} please`)).toEqual(['assign fallback'])
    expect(acts(imported, 'This')).toEqual(['reply automoderator-line-23', 'message automoderator-line-23'])
    expect(acts(imported, 'who will sell followers?')).toContain('hold automoderator-line-31')
    expect(acts(imported, 'Hello there', { authorAgeDays: 1, authorKarma: 100, authorIsContributor: false })).toContain(
      'hold new-account',
    )
    expect(acts(imported, 'Hello there', { authorAgeDays: 9, authorKarma: 100, authorIsContributor: false })).toEqual([
      'assign fallback',
    ])
    expect(acts(imported, 'Hello there', { authorName: 'spam_bot' })).toContain('hold automoderator-line-53')
    expect(acts(imported, 'Hello there', { reports: 3 })).toContain('hold automoderator-line-60')
    expect(acts(imported, 'short', {}, { editedAt: 5 })).toContain('label automoderator-line-68')
  })

  it('never remove, and leave staff alone where they did', () => {
    const staff = { author: { id: 's', isStaff: true } }
    expect(acts(imported, 'free airdrop', {}, staff)).toEqual(['assign fallback'])
    expect(acts(imported, 'buy followers', {}, staff)).toContain('hold automoderator-line-31')
    const kinds = (imported.document.rules ?? []).flatMap(({ then = [] }) =>
      then.map((one) => (typeof one === 'string' ? one : Object.keys(one)[0])),
    )
    expect(kinds).not.toEqual(expect.arrayContaining(['delete']))
    expect(new Set(kinds)).toEqual(new Set(['hold', 'assign', 'reply', 'message', 'label', 'lock-thread', 'unhide']))
  })

  it('are left out as a whole where a check cannot be asked', () => {
    const left = imported.fates
      .filter(({ part, fate }) => part === 'rule' && fate === 'left-out')
      .map(({ line }) => line)
    expect(left).toEqual([36, 56, 64, 76, 120, 125, 129, 132, 136, 141, 160])
  })

  it('become what the page says, line by line (else: npm run generate:imports)', () => {
    const page = readFileSync('docs/import.md', 'utf8')
    expect(toImportPage(page, text)).toBe(page)
    expect(toImportPage(page.replace('carried', 'lost'), text)).toBe(page.replace('carried', 'lost'))
  })

  it('every documented check, setting and action is known, whether or not it can be carried', () => {
    const parts = new Set(
      imported.fates.flatMap(({ part }) => part.replace(/ \(.*/, '').replace(/#\d/, '').split('.').at(-1) ?? ''),
    )
    const missing = DOCUMENTED.filter(
      (name) => ![...parts].some((part) => part.replace('~', '').split('+').includes(name)),
    )
    expect(missing).toEqual([])
  })

  it('compare numbers as they did: a bare number is that very number', () => {
    const karma = (asked: string, context: Record<string, string | number | boolean>) =>
      acts(automoderator(`author:\n    comment_karma: ${asked}\naction: report\n`), 'Hello there', context)
    const [yes, no] = [['assign automoderator-line-1'], ['assign fallback']]
    expect([karma('0', { authorCommentKarma: 0 }), karma('0', { authorCommentKarma: -3 })]).toEqual([yes, no])
    expect([karma('"= 7"', { authorCommentKarma: 7 }), karma('"== 7"', { authorCommentKarma: 8 })]).toEqual([yes, no])
    expect([karma('"< 7"', { authorCommentKarma: 6 }), karma('"> 7"', { authorCommentKarma: 6 })]).toEqual([yes, no])
  })

  it('know scores of accounts, what authors wear, and who is spared', () => {
    expect(acts(imported, 'Hello there', { authorQuality: 2 })).toEqual(['hold low-score', 'assign low-score'])
    expect(acts(imported, 'Hello there', { authorQuality: 3 })).toEqual(['assign fallback'])
    const staff = { author: { id: 's', isStaff: true } }
    expect(acts(imported, 'Hello there', { authorQuality: 2 }, staff)).toEqual(['assign fallback'])
    const spared = automoderator('body: [hello]\nmoderators_exempt: true\nmodmail: Look\n')
    expect([acts(spared, 'hello'), acts(spared, 'hello', {}, staff)]).toEqual([
      ['assign automoderator-line-1'],
      ['assign fallback'],
    ])
    expect(acts(imported, 'this got out of hand', {}, { parentId: 'p' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^lock-thread/), expect.stringMatching(/^reply/)]),
    )
    expect(acts(imported, 'see www.facebook.com/somebody')).toContain('hold automoderator-line-157')
  })

  it('name every key once, with its line', () => {
    const { fates } = automoderator('body: [one]\naction: remove\n---\nbodi: [two]\naction: vanish\n')
    expect(fates.map(({ line, part, fate }) => [line, part, fate])).toEqual([
      [1, 'body', 'carried'],
      [2, 'action', 'approximated'],
      [1, 'rule', 'carried'],
      [4, 'bodi', 'left-out'],
      [5, 'action', 'left-out'],
      [4, 'rule', 'left-out'],
    ])
  })

  const whenOf = (text: string) => automoderator(text).document.rules?.[0]?.when

  it.each(['no', 'No', 'off', 'OFF', 'False', 'false'])('read the truths of YAML 1.1: %s', (no) => {
    const staff = { author: { id: 's', isStaff: true } }
    expect(
      acts(automoderator(`body: [hello]\nmoderators_exempt: ${no}\naction: remove\n`), 'hello', {}, staff),
    ).toContain('hold automoderator-line-1')
    expect(whenOf(`body: [hello]\nis_edited: ${no}\nmodmail: Look\n`)).toEqual(
      whenOf('body: [hello]\nis_edited: false\nmodmail: Look\n'),
    )
  })

  it.each(['yes', 'Yes', 'on', 'ON', 'True'])('read the truths of YAML 1.1: %s', (yes) => {
    const text = (said: string) =>
      `is_edited: ${said}\nauthor:\n  comment_karma: < 5\n  post_karma: < 5\n  satisfy_any_threshold: ${said}\n  is_gold: ${said}\naction: report\n`
    expect(whenOf(text(yes))).toEqual(whenOf(text('true')))
    expect(automoderator(text(yes)).fates.map(({ fate }) => fate)).not.toContain('left-out')
  })

  it('leave a rule out where a truth is none, and words of a search words', () => {
    expect(automoderator('body: [hi]\nmoderators_exempt: maybe\naction: remove\n').document.rules).toEqual([])
    expect(automoderator('body: [yes, no]\naction: remove\n').document.words).toMatchObject({
      automoderatorLine1: { any: ['yes', 'no'] },
    })
  })

  it('speak to the author by name and without, and send nothing with gaps', () => {
    const variants = (words: string) =>
      Object.values(automoderator(`body: [hi]\ncomment: ${JSON.stringify(words)}\n`).document.templates ?? {}).map(
        (template) => (template as { variants: { en: unknown } }).variants.en,
      )
    expect(variants('Hi u/{{author}}, please be kind.')).toEqual([
      ['Hi {author.name}, please be kind.', 'Hi, please be kind.'],
    ])
    expect(variants('{{author}}, please be kind.')).toEqual([['{author.name}, please be kind.', 'Please be kind.']])
    expect(variants('Thanks, {{ author }}!')).toEqual([['Thanks, {author.name}!', 'Thanks!']])
    expect(variants('Comments by {{author}} are read first.')).toEqual([])
    expect(variants('Hi {{author}}, see {{permalink}} for why.')).toEqual([])
    const { fates, document } = automoderator('body: [hi]\ncomment: "See {{permalink}} for why"\nmodmail: Look\n')
    expect(fates.find(({ part }) => part === 'comment')).toMatchObject({
      fate: 'left-out',
      became: expect.stringContaining('See {{permalink}} for why'),
    })
    expect(document.rules).toHaveLength(1)
  })

  it('quote no reason that was written for moderators to the author', () => {
    const { document } = automoderator('body: [hi]\naction: remove\naction_reason: "Probably the troll of last week"\n')
    expect(document.rules?.[0]?.policy).not.toContain('troll')
    expect(JSON.stringify(document.rules?.[0]?.then)).toContain('Probably the troll of last week')
  })

  it('count no part of a rule that is left out as carried', () => {
    const { fates } = automoderator('body: [hi]\nis_poll: true\naction: report\nmodmail: Look\n')
    expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(['left-out']))
  })

  it('compare names without case', () => {
    const named = automoderator('author: [Spam_Bot]\naction: remove\n')
    for (const authorName of ['Spam_Bot', 'spam_bot'])
      expect(acts(named, 'hello', { authorName })).toContain('hold automoderator-line-1')
    expect(fateOf(named.fates, 'author')).toBe('approximated')
  })

  it('report keys that stand twice, and names that were probably meant', () => {
    const { fates } = automoderator('body: [one]\nbody: [two]\naction: remove\nactoin: spam\n')
    expect(fates[0]).toMatchObject({ line: 1, part: 'body', fate: 'left-out' })
    expect(fates.find(({ part }) => part === 'actoin')?.became).toContain('did you mean `action`?')
  })

  it('say in plain words what is wrong with the writing', () => {
    expect(() => automoderator('body: "one\n')).toThrow(/a quotation mark is not closed/)
  })

  it('may be anything, and still give a rule set that compiles', () => {
    const value = fc.oneof(
      fc.string(),
      fc.nat(),
      fc.boolean(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.constant(null),
    )
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'body',
        '~body (regex)',
        'action',
        'comment',
        'author',
        'reports',
        'priority',
        'set_flair',
        'modmail',
        'body (starts-with)',
      ),
    )
    const rule = fc.dictionary(
      key,
      fc.oneof(value, fc.dictionary(fc.constantFrom('name', 'account_age', 'comment_karma', 'x'), value)),
      { maxKeys: 5 },
    )
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), (rules) => {
        const { document } = importAutoModerator(
          rules.map((one) => ({ value: one, line: 1, lineOf: () => 1 })),
          NAMED,
        )
        const compiled = compileRuleSet(document, { measure: quiet })
        expect(compiled.ok ? [] : compiled.issues.filter(({ code }) => code !== 'unkind-template')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the rules of Discord', () => {
  const text = readFileSync('fixtures/imports/discord.json', 'utf8')
  const read = parseRuleSetText(text)
  if (!read.ok) throw new Error('the fixture is JSON')
  const imported = importDiscord(read.value.document, read.value.locate, NAMED)
  if (imported === null) throw new Error('the fixture is a list of rules')

  it('become a rule set that holds what they blocked', () => {
    expect(acts(imported, 'FREE AIRDROP!')).toEqual(['hold no-coins', 'assign no-coins'])
    expect(acts(imported, 'coins for all')).toContain('hold no-coins')
    expect(acts(imported, 'to the megapump')).toContain('hold no-coins')
    expect(acts(imported, 'double your money')).toContain('hold no-coins')
    expect(acts(imported, 'what a coincidence')).toEqual(['assign fallback'])
    expect(acts(imported, 'Hello', { mentions: 6 })).toContain('hold mentions')
    expect(acts(imported, 'Hello', { mentions: 5 })).toEqual(['assign fallback'])
  })

  it('say what became of each part', () => {
    const { fates } = imported
    expect(fateOf(fates, '[0-9]{9}')).toBe('left-out')
    expect(fateOf(fates, 'timeout')).toBe('left-out')
    expect(fateOf(fates, 'exempt_channels')).toBe('left-out')
    expect(fateOf(fates, 'coincidence')).toBe('carried')
    expect(fateOf(fates, 'preset slurs')).toBe('approximated')
    expect(fateOf(fates, 'enabled: false')).toBe('carried')
    expect(fateOf(fates, 'rule `Profiles`')).toBe('left-out')
    expect(fates.find(({ part }) => part === 'coin*')?.line).toBe(7)
    expect(imported.document.rules?.map(({ id }) => id)).toEqual(['no-coins', 'spam', 'presets', 'mentions'])
  })

  it('are told from other JSON', () => {
    for (const other of [[], {}, 7, null, [{ name: 'x' }], 'x'])
      expect(importDiscord(other, () => undefined, NAMED)).toBeNull()
  })
})

describe('a list of words', () => {
  const imported = importWordList(readFileSync('fixtures/imports/words.txt', 'utf8'), {
    name: 'My words',
    language: 'en',
  })

  it('becomes a rule that holds', () => {
    expect(imported.document.words).toEqual({ MyWords: { any: ['free airdrop', 'pill*', 'crème brûlée'] } })
    expect(acts(imported, 'two PILLBOXES')).toEqual(['hold hold-my-words', 'assign hold-my-words'])
    expect(acts(imported, 'Creme brulee, please')).toContain('hold hold-my-words')
    expect(acts(imported, 'a spill')).toEqual(['assign fallback'])
    expect(imported.fates.filter(({ fate }) => fate === 'left-out').map(({ line, became }) => [line, became])).toEqual([
      [4, 'it is in the list already'],
      [6, 'it has no letter and no digit'],
    ])
  })

  it('may be empty', () => {
    expect(acts(importWordList('# nothing\n', NAMED), 'Hello')).toEqual(['assign fallback'])
  })
})

describe('plainPattern', () => {
  it.each([
    ['\\bairdrops?\\b', ['airdrop', 'airdrops']],
    ['cheap', ['*cheap*']],
    ['(?:a|b)c', ['*ac*', '*bc*']],
    ['a(b|c)?d', ['*ad*', '*abd*', '*acd*']],
    ['a\\.b', ['*a.b*']],
    ['[ab]', null],
    ['a+', null],
    ['a.b', null],
    ['\\d', null],
    ['(?=a)', null],
    ['(a', null],
    ['a)', null],
    ['', null],
  ])('%s', (source, words) => {
    expect(plainPattern(source)).toEqual(words)
  })

  it('stands for what the expression matches', () => {
    const source = fc
      .array(fc.constantFrom('a', 'b', 'c?', '(?:d|e)', '(f|gh)?', '\\.', 'x|y'), { maxLength: 6 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(source, (text) => {
        for (const word of plainPattern(text) ?? []) expect(word.slice(1, -1)).toMatch(new RegExp(`^(?:${text})$`))
      }),
    )
  })
})
