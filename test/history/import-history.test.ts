import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseComment } from '../../src/comment/parse-comment.js'
import { HISTORY_FORMATS, type HistoryFormat, type HistoryOptions, importHistory } from '../../src/history/index.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/history/${name}`, import.meta.url), 'utf8')

function read(format: HistoryFormat, text: string, options: HistoryOptions = {}) {
  const result = importHistory(format, text, options)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result
}

describe('importHistory: facebook and instagram', () => {
  it('comments, with their letters as they were meant', () => {
    const { value, warnings } = read('facebook', fixture('facebook-comments.json'), { selfIds: ['Brûlerie Nord'] })
    expect(value).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{20}$/),
        text: 'Désolés pour l’attente',
        platform: 'facebook',
        threadId: 'Café & Co',
        createdAt: 1_794_477_000_000,
        author: { id: 'Brûlerie Nord', name: 'Brûlerie Nord', isSelf: true },
      },
      expect.objectContaining({
        text: 'Merci à vous, c’est réparé 😊',
        threadId: 'Brûlerie Nord replied to Zoé’s comment.',
      }),
    ])
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([['unreadable-row', '/3']])
  })

  it('comments of Instagram', () => {
    expect(read('instagram', fixture('instagram-comments.json'), { pageId: '7' }).value).toEqual([
      {
        id: expect.any(String),
        text: 'Quelle déception…',
        platform: 'instagram',
        pageId: '7',
        threadId: 'brulerie.nord',
        createdAt: 1_794_477_600_000,
      },
    ])
  })

  it('conversations, both sides, without what has no words', () => {
    const { value } = read('facebook', fixture('facebook-messages.json'), { selfIds: ['Brûlerie Nord'] })
    expect(value.map(({ text, author, threadId }) => [text, author?.isSelf ?? false, threadId])).toEqual([
      ['Toujours rien reçu 😡', false, 'inbox/zoe_1'],
      ['Votre numéro de commande ?', true, 'inbox/zoe_1'],
    ])
  })
})

describe('importHistory: youtube', () => {
  it('words in every form that Takeout has used', () => {
    const { value } = read('youtube', fixture('youtube-comments.csv'))
    expect(value).toEqual([
      {
        id: 'UgA',
        text: 'This is rubbish',
        platform: 'youtube',
        threadId: 'vid1',
        createdAt: 1_758_303_773_434,
        author: { id: 'UC1' },
      },
      expect.objectContaining({ id: 'UgB', text: 'new shape', parentId: 'UgA' }),
      expect.objectContaining({ id: 'UgC', text: 'plain, "quoted"\nover two lines', threadId: 'post9' }),
    ])
  })
})

describe('importHistory: discourse', () => {
  it('a topic, as it is shown, without whispers; what is broken is said', () => {
    const { value, warnings } = read('discourse', fixture('discourse-topic.json'))
    expect(value).toEqual([
      {
        id: '31',
        text: 'Burnt again & cold',
        platform: 'discourse',
        threadId: '7',
        parentId: '7/1',
        createdAt: 1_794_477_600_000,
        editedAt: 1_794_481_200_000,
        author: { id: '5', name: 'Robin', handle: 'robin' },
      },
    ])
    expect(warnings).toHaveLength(1)
  })

  it('an archive, as it was written, without private messages', () => {
    expect(read('discourse', fixture('discourse-archive.csv')).value).toEqual([
      {
        id: '7/3',
        text: 'Still **cold**',
        platform: 'discourse',
        threadId: 'Roast',
        createdAt: 1_794_477_600_000,
        url: 'https://forum.example.test/t/roast/7/3',
      },
    ])
  })
})

describe('importHistory: wordpress', () => {
  it('comments, without spam and pingbacks, and without expanding entities of the file', () => {
    const { value, warnings } = read('wordpress', fixture('wordpress.xml'), { selfIds: ['1'] })
    expect(value).toEqual([
      {
        id: '551',
        text: 'Imbuvable & froid',
        platform: 'wordpress',
        threadId: '99',
        createdAt: 1_794_477_600_000,
        url: 'https://blog.example.test/new-roast',
        author: { id: 'noe@example.test', name: 'Noé' },
      },
      expect.objectContaining({
        id: '552',
        text: 'Sorry! &boom;&file;',
        parentId: '551',
        author: { id: '1', name: 'Acme', isSelf: true },
      }),
    ])
    expect(warnings).toHaveLength(1)
  })
})

describe('importHistory: csv', () => {
  const columns = { text: 'Nachricht', author: 'Von', createdAt: 'Wann', url: 'Link' }

  it('a map of columns, dates with the day first, a mark that is no comma', () => {
    const { value, warnings } = read('csv', fixture('export.csv'), { columns, dates: 'day-first' })
    expect(value.map(({ text, author, createdAt }) => [text, author?.id, createdAt])).toEqual([
      ['Toll!', 'u3', undefined],
      ['Unverschämt; wieder kalt', 'u1', 1_794_477_600_000],
    ])
    expect(warnings.map(({ path }) => path)).toEqual(['/3', '/2/createdAt'])
  })

  it('headings called like fields need no map', () => {
    expect(read('csv', 'id,text,createdAt\n1,Merci,1794477600').value).toEqual([
      { id: '1', text: 'Merci', platform: 'csv', createdAt: 1_794_477_600_000 },
    ])
  })

  it.each([
    {
      name: 'a column that is not there',
      options: { columns: { text: 'Nachrich' } },
      hint: 'did you mean `Nachricht`?',
    },
    { name: 'no column for the words', options: {}, hint: 'did you mean `Nachricht`?' },
    {
      name: 'a field that is none',
      options: { columns: { text: 'Nachricht', autor: 'Von' } },
      hint: 'did you mean `author`?',
    },
  ])('$name is an error with a hint', ({ options, hint }) => {
    const result = importHistory('csv', fixture('export.csv'), options)
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.hint])).toEqual([['missing-column', hint]])
  })

  it('a date that could be two is none, until the host says which', () => {
    const ambiguous = 'text,createdAt\nx,3/4/2026'
    expect(read('csv', ambiguous).value[0]?.createdAt).toBeUndefined()
    expect(read('csv', ambiguous).warnings[0]?.hint).toContain('dates')
    expect(read('csv', ambiguous, { dates: 'day-first' }).value[0]?.createdAt).toBe(Date.UTC(2026, 3, 3))
    expect(read('csv', ambiguous, { dates: 'month-first' }).value[0]?.createdAt).toBe(Date.UTC(2026, 2, 4))
  })
})

describe('importHistory: whatever comes', () => {
  it.each(HISTORY_FORMATS)('%s: a file of another kind is an error, not a crash', (format) => {
    for (const text of ['', '{', 'null', '<html>', '{"a":1}', 'a,b\n1,2', '\u0000']) {
      const result = importHistory(format, text)
      expect(result.ok ? result.value : result.issues.length).toEqual(result.ok ? [] : 1)
    }
  })

  it.each(HISTORY_FORMATS)('%s: the same file gives the same ids, and each comment once', (format) => {
    const name = {
      facebook: 'facebook-comments.json',
      instagram: 'instagram-comments.json',
      youtube: 'youtube-comments.csv',
      discourse: 'discourse-topic.json',
      wordpress: 'wordpress.xml',
      csv: 'export.csv',
    }[format]
    const options = format === 'csv' ? { columns: { text: 'Nachricht' } } : {}
    const { value } = read(format, fixture(name), options)
    expect(read(format, fixture(name), options).value).toEqual(value)
    expect(new Set(value.map(({ id }) => id)).size).toBe(value.length)
    for (const comment of value) expect(parseComment(comment)).toMatchObject({ ok: true, value: comment })
  })

  it.each(HISTORY_FORMATS)('%s: what is nested without end is no export, and no crash', (format) => {
    for (const [begin, end] of [
      ['[', ']'],
      ['{"posts":[', ']}'],
      ['{"post_stream":', '}'],
      ['{"messages":[', ']}'],
    ] as const) {
      const result = importHistory(format, `${begin.repeat(50_000)}1${end.repeat(50_000)}`)
      expect(result.ok ? result.value : []).toEqual([])
    }
  })

  it.each([
    { format: 'youtube' as const, file: 'youtube-comments.csv' },
    { format: 'discourse' as const, file: 'discourse-archive.csv' },
  ])('$file: an end in the midst of a row is said', ({ format, file }) => {
    const whole = read(format, fixture(file))
    expect(whole.warnings).toEqual([])
    const text = fixture(file).trimEnd()
    const cut = read(format, text.slice(0, text.lastIndexOf(whole.value.at(-1)?.text.slice(-4) ?? '') + 2))
    expect(cut.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^row \d+ is cut short: the file may have ended early$/),
    ])
  })

  it('wordpress: of a file that ends early, no comment is half a comment, and the end is said', () => {
    const text = fixture('wordpress.xml')
    const cut = read('wordpress', text.slice(0, text.indexOf('&boom;')))
    expect(cut.value.map(({ id }) => id)).toEqual(['551'])
    expect(cut.warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/^the file ends early/)])
  })

  it('the same words twice are two comments', () => {
    expect(read('csv', 'text,author\nnon,u1\nnon,u1').value).toHaveLength(2)
  })

  it.each(HISTORY_FORMATS)('%s: no text throws, and no comment is unsound', (format) => {
    const frames: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => `text,id,createdAt\n${text}`,
      (text) => `Comment ID,Comment Text\n${text}`,
      (text) => `{"comments_v2":[{"data":[{"comment":{"timestamp":1,"comment":${JSON.stringify(text)}}}]}]}`,
      (text) =>
        `<wp:wxr_version>1</wp:wxr_version><item><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>${text}`,
      (text) => `{"latest_posts":[{"id":1,"raw":${JSON.stringify(text)}}]}`,
    ]
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...frames), (text, frame) => {
        const result = importHistory(format, frame(text))
        for (const comment of result.ok ? result.value : []) expect(parseComment(comment).ok).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
