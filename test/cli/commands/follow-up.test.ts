import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOON, runCli } from '../terminal.js'

const HOUR = 3_600_000
const RULES = `
sangfroid: 1
name: desk
languages: [fr, en]
extends: [sangfroid/lessons]
deadlines: { normal: 2h }
hours: { zone: Europe/Paris, week: { sun: ['09:00-18:00'], mon: ['09:00-18:00'] } }
overdue: [{ role: lead, priority: high, within: 1h }]
rules:
  - id: learn
    policy: What people say is learnt from.
    when: { '>=': [{ var: comment.length }, 1] }
    then: [{ assign: { role: support } }, record-lesson]
fallback: { role: support }
`
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-follow-up-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const COMMENTS = [
  'Where is my parcel? Your courier is a joke.',
  'Encore une facture fausse, un prélèvement de trop.',
  'Parcel lost again.',
]
  .map(
    (text, index) =>
      `${JSON.stringify({ id: `c${index}`, text, author: { id: `a${index}` }, createdAt: NOON + index * HOUR })}\n`,
  )
  .join('')
const moderate = (...more: string[]) =>
  runCli(['moderate', '--rules', 'rules.yaml', '--format', 'jsonl', ...more], { cwd: folder, stdin: COMMENTS })
const run = (...argv: string[]) => runCli(argv, { cwd: folder })

describe('sangfroid report lessons', () => {
  it('adds up a ledger folder, and a file of decisions just the same', async () => {
    const { out } = await moderate('--ledger', 'ledger')
    await writeFile(join(folder, 'decisions.jsonl'), out)
    const fromFolder = await run('report', 'lessons', 'ledger', '--format', 'json')
    const fromFile = await run('report', 'lessons', 'decisions.jsonl', '--format', 'json')
    expect(JSON.parse(fromFolder.out)).toEqual({
      period: 'week',
      periods: ['2026-02-23'],
      topics: [
        { topic: 'delivery', counts: [2], total: 2 },
        { topic: 'billing', counts: [1], total: 1 },
      ],
      total: 3,
    })
    expect(fromFile).toEqual(fromFolder)
    const table = await run('report', 'lessons', 'ledger', '--by', 'day')
    expect(table.out).toMatch(/│ delivery +│ 2 +│ 2 +│/)
  })

  it('says so when there is nothing, and when a line is none', async () => {
    await writeFile(join(folder, 'odd.jsonl'), '{"id":1}\nnonsense\n')
    expect(await run('report', 'lessons', 'odd.jsonl')).toMatchObject({ code: 1, out: 'no lessons recorded\n' })
    expect(await run('report', 'lessons', 'nowhere')).toMatchObject({ code: 2, out: '' })
  })
})

describe('sangfroid overdue', () => {
  it('lists what is late by the hours of business, and nothing once it was answered', async () => {
    const { out } = await moderate()
    const answered = { id: 'x', kind: 'answered', authorId: 'a0', commentId: 'c0', at: NOON + HOUR }
    await writeFile(join(folder, 'decisions.jsonl'), `${out}${JSON.stringify(answered)}\n`)
    const at = (hours: number) => ['--now', new Date(NOON + hours * HOUR).toISOString(), '--format', 'json']
    // 1 March 2026 is a Sunday; 13:00 in Paris. The second comes at 14:00, the third at 15:00; both have two hours.
    const dueAt = async (hours: number) => JSON.parse((await run('overdue', 'decisions.jsonl', ...at(hours))).out)
    expect(await dueAt(2.9)).toEqual([])
    expect((await dueAt(3.5)).map(({ commentId }: { commentId: string }) => commentId)).toEqual(['c1'])
    const table = await run('overdue', 'decisions.jsonl', '--now', new Date(NOON + 30 * HOUR).toISOString())
    expect(table).toMatchObject({ code: 1 })
    expect(table.out).toContain('2 comments wait longer than promised')
    expect(await run('overdue', 'decisions.jsonl', '--now', new Date(NOON).toISOString())).toMatchObject({
      code: 0,
      out: 'nothing is overdue\n',
    })
  })

  it('hands on what is late, once, and keeps that in a ledger folder', async () => {
    await moderate('--ledger', 'ledger')
    const late = ['--now', new Date(NOON + 3.5 * HOUR).toISOString()]
    const handOn = () => run('overdue', 'ledger', ...late, '--escalate', 'rules.yaml')
    const { code, out } = await handOn()
    expect(code).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { commentId: 'c0', actions: [{ kind: 'escalate', ruleId: 'overdue', role: 'lead', priority: 'high' }] },
      { commentId: 'c1', actions: [{ kind: 'escalate', ruleId: 'overdue', role: 'lead', priority: 'high' }] },
    ])
    expect(await handOn()).toMatchObject({ code: 0, out: '', err: '' })
    const list = JSON.parse(
      (await run('overdue', 'ledger', '--now', new Date(NOON + 30 * HOUR).toISOString(), '--format', 'json')).out,
    )
    expect(list.filter(({ role }: { role: string }) => role === 'lead')).toHaveLength(2)
  })

  it('reads its own lines back from a file', async () => {
    const { out } = await moderate()
    await writeFile(join(folder, 'decisions.jsonl'), out)
    const late = ['--now', new Date(NOON + 3.5 * HOUR).toISOString(), '--escalate', 'rules.yaml']
    const first = await run('overdue', 'decisions.jsonl', ...late)
    expect(first.out).not.toBe('')
    await writeFile(join(folder, 'decisions.jsonl'), `${out}${first.out}`)
    expect(await run('overdue', 'decisions.jsonl', ...late)).toMatchObject({ code: 0, out: '' })
  })

  it('could not run where the rule set says nothing of what is late, or is none', async () => {
    await writeFile(join(folder, 'rules.yaml'), RULES.replace(/overdue:.*\n/, ''))
    await writeFile(join(folder, 'decisions.jsonl'), '')
    expect(await run('overdue', 'decisions.jsonl', '--escalate', 'rules.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not say under `overdue` who gets what is late'),
    })
    expect((await run('overdue', 'decisions.jsonl', '--escalate', 'none.yaml')).code).toBe(2)
  })
})
