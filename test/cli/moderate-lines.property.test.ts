import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { moderateLines } from '../../src/cli/moderate-lines.js'
import { openOutput } from '../../src/cli/output.js'
import { jsonlReporter } from '../../src/cli/reporters/jsonl-reporter.js'
import { memoryHistories } from '../../src/stores/memory-histories.js'
import { decision } from './decisions.js'
import { keep } from './keep.js'

const judge = {
  ruleSet: { name: 'test', hash: 'abc' },
  decide: (comment: { readonly id: string }) => decision({ commentId: comment.id }),
}

const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json(),
  fc
    .record({ id: fc.oneof(fc.string(), fc.integer()), text: fc.string({ unit: 'binary' }) })
    .map((value) => JSON.stringify(value)),
  fc
    .record({ id: fc.anything(), text: fc.anything(), author: fc.anything(), createdAt: fc.anything() })
    .map((value) => String(JSON.stringify(value))),
)

describe('moderateLines', () => {
  it('answers or reports every line, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 12 }), async (raw) => {
        const lines = raw.map((line) => line.replaceAll('\n', ' '))
        const out = keep()
        const err = keep()
        const printed = openOutput(out.stream)
        const problems = openOutput(err.stream)
        const totals = await moderateLines(
          [
            {
              name: 'x',
              bytes: undefined,
              chunks: async function* () {
                yield lines.join('\n')
              },
            },
          ],
          {
            judge,
            histories: memoryHistories(),
            reporter: jsonlReporter,
            output: printed,
            problems,
            now: () => 0,
            onProgress: () => undefined,
          },
        )
        await Promise.all([printed.flush(), problems.flush()])
        const bytes = Buffer.from(lines.join('\n'))
        const blank = bytes
          .toString('utf8')
          .split('\n')
          .filter((line) => line.replace('\ufeff', '').trim() === '').length
        expect(totals.decided + totals.duplicates + totals.broken).toBe(Math.max(lines.length, 1) - blank)
        expect(out.text().split('\n').filter(Boolean)).toHaveLength(totals.decided + totals.duplicates)
        const reported = new Set(
          err
            .text()
            .split('\n')
            .flatMap((line) => /^x:(\d+): /.exec(line)?.[1] ?? []),
        )
        expect(reported.size).toBe(totals.broken)
      }),
      { numRuns: 200 },
    )
  })
})
