import { describe, expect, it } from 'vitest'

import type { Judge } from '../../src/cli/decide-once.js'
import type { Input } from '../../src/cli/inputs.js'
import { moderateLines } from '../../src/cli/moderate-lines.js'
import { openOutput } from '../../src/cli/output.js'
import { jsonlReporter } from '../../src/cli/reporters/jsonl-reporter.js'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import { memoryHistories } from '../../src/stores/memory-histories.js'
import { decision, reply } from './decisions.js'
import { keep } from './keep.js'

/** Answers every comment with the number of entries its author has, and counts it. */
const counting: Judge = {
  ruleSet: { name: 'test', hash: 'abc' },
  decide: (comment, { ledger, now }) => {
    if (comment.text === 'break the engine') throw new RangeError('out of stack')
    const authorId = comment.author?.id
    const entry: LedgerEntry = {
      id: `${comment.id}@${comment.editedAt ?? 0}`,
      kind: 'comment',
      authorId: authorId ?? '',
      at: now,
      commentId: comment.id,
    }
    const entries = authorId === undefined ? [] : [entry]
    return decision({ commentId: comment.id, at: now, actions: [reply(String(ledger.length))], entries })
  },
}

async function moderated(files: Readonly<Record<string, string>>, stopAfter = Number.POSITIVE_INFINITY) {
  const out = keep()
  const err = keep()
  const progress: number[] = []
  const inputs = Object.entries(files).map(
    ([name, text]): Input => ({
      name,
      bytes: undefined,
      chunks: async function* () {
        yield text
      },
    }),
  )
  const printed = openOutput(out.stream)
  let written = 0
  const totals = await moderateLines(inputs, {
    judge: counting,
    histories: memoryHistories(),
    reporter: jsonlReporter,
    output: {
      write: async (text) => {
        written += text === '' ? 0 : 1
        await printed.write(text)
      },
      isClosed: () => written >= stopAfter,
      flush: printed.flush,
    },
    problems: openOutput(err.stream),
    now: () => 77,
    onProgress: (bytes) => progress.push(bytes),
  })
  await Promise.all([out, err].map(({ stream }) => new Promise<void>((resolve) => stream.end(resolve))))
  const records = out
    .text()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return { totals, records, err: err.text(), progress }
}

const line = (comment: object): string => `${JSON.stringify(comment)}\n`
const by = (id: string, author: string, more: object = {}): string =>
  line({ id, text: 'x', author: { id: author }, ...more })

describe('moderateLines', () => {
  it('answers every comment in the order of the lines, over several files', async () => {
    const { records, err } = await moderated({ a: by('1', 'ana') + by('2', 'ben'), b: by('3', 'ana') })
    expect(records.map(({ commentId }) => commentId)).toEqual(['1', '2', '3'])
    expect(err).toBe('')
  })

  it('lets the history of each author grow, and nobody has that of authors without an id', async () => {
    const anonymous = line({ id: 'n1', text: 'x' }) + line({ id: 'n2', text: 'x', author: { name: 'No id' } })
    const { records } = await moderated({ a: by('1', 'ana') + by('2', 'ben') + by('3', 'ana') + anonymous })
    expect(records.map(({ actions }) => actions[0].text)).toEqual(['0', '0', '1', '0', '0'])
  })

  it('takes the time of a comment from itself, else from the clock', async () => {
    const { records } = await moderated({ a: by('1', 'ana', { createdAt: 5 }) + by('2', 'ana') })
    expect(records.map(({ at }) => at)).toEqual([5, 77])
  })

  it.each([
    { name: 'the same line again', again: {}, status: 'duplicate' },
    { name: 'other text under the same id', again: { text: 'y' }, status: 'decided' },
    { name: 'the same id on another platform', again: { platform: 'threads' }, status: 'decided' },
    { name: 'a later edit', again: { editedAt: 10 }, status: 'decided' },
  ])('judges $name: $status', async ({ again, status }) => {
    for (const author of [{ author: { id: 'ana' } }, {}]) {
      const { records, totals } = await moderated({
        a: line({ id: '1', text: 'x', ...author }) + line({ id: '1', text: 'x', ...author, ...again }),
      })
      expect(records.map((record) => record.status)).toEqual(['decided', status])
      expect(totals.duplicates).toBe(status === 'duplicate' ? 1 : 0)
    }
  })

  it('judges an earlier version that comes late as decided before', async () => {
    const { records } = await moderated({
      a: by('1', 'ana', { editedAt: 10 }) + by('1', 'ana') + by('1', 'ana', { editedAt: 10 }),
    })
    expect(records.map(({ status }) => status)).toEqual(['decided', 'duplicate', 'duplicate'])
  })

  it('reports broken lines with place and reason, and goes on', async () => {
    const broken = '{"id":\n[1,2]\n{"id":"b"}\nnot json at all\n'
    const { records, err, totals } = await moderated({
      'day.jsonl': `${by('1', 'ana')}${broken}\n   \n${by('2', 'ana')}`,
    })
    expect(records.map(({ commentId }) => commentId)).toEqual(['1', '2'])
    expect(totals).toMatchObject({ decided: 2, broken: 4 })
    const lines = err.split('\n').filter(Boolean)
    expect(lines.map((one) => one.split(':', 2).join(':'))).toEqual([
      'day.jsonl:2',
      'day.jsonl:3',
      'day.jsonl:4',
      'day.jsonl:5',
    ])
    expect(lines[0]).toContain('it ends too early (not-json)')
    expect(lines[2]).toContain('/text')
  })

  it('never repeats the words of a broken line', async () => {
    const { err } = await moderated({ a: 'my card is 4111 1111 1111 1111\n{"id":"1","text":"4111 1111"\n' })
    expect(err).not.toContain('4111')
  })

  it('reports a comment that throws the engine off, and goes on', async () => {
    const { records, err, totals } = await moderated({
      a: line({ id: '1', text: 'break the engine' }) + by('2', 'ana'),
    })
    expect(records).toHaveLength(1)
    expect(totals.broken).toBe(1)
    expect(err).toBe('a:1: the comment could not be decided: out of stack\n')
  })

  it('says once what is doubtful about many lines', async () => {
    const { err, totals } = await moderated({ a: by('1', 'ana', { likes: 3 }) + by('2', 'ana', { likes: 4 }) })
    expect(totals.broken).toBe(0)
    expect(err).toMatch(/^note: .*likes.*\(2 times, first a:1\)\n$/)
  })

  it('stops when nobody reads on, and does not count what was not read', async () => {
    const { records, totals } = await moderated({ a: by('1', 'ana') + by('2', 'ana') + by('3', 'ana') }, 2)
    expect(records).toHaveLength(2)
    expect(totals.decided).toBe(2)
  })

  it('tells how far it has come, in bytes', async () => {
    const text = by('1', 'ana') + by('é', 'ana')
    const { progress } = await moderated({ a: text })
    expect(progress.reduce((sum, bytes) => sum + bytes, 0)).toBe(Buffer.byteLength(text))
  })

  it('goes on however long one author does', async () => {
    const text = Array.from({ length: 3000 }, (_, index) => by(String(index), 'ana')).join('')
    const { totals } = await moderated({ a: text })
    expect(totals.decided).toBe(3000)
  })
})
