import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'

import { displayWidth } from '../../../src/cli/display-width.js'
import { tableReporter } from '../../../src/cli/reporters/table-reporter.js'
import { startTally } from '../../../src/cli/totals.js'
import { decision, privateMessage, removal, reply } from '../decisions.js'

const plain = picocolors.createColors(false)
const coloured = picocolors.createColors(true)

function rowOf(text: string, more: Parameters<typeof decision>[0] = {}, columns = 120): string {
  return tableReporter(columns, plain).decided({ id: 'c1', text, author: { id: 'a', name: 'Ana' } }, decision(more))
}

describe('tableReporter', () => {
  it('draws one table out of rows that come one by one', () => {
    const reporter = tableReporter(90, plain)
    const tally = startTally()
    const made = decision({ actions: [reply('Thank you, Ana!')] })
    tally.add(made)
    const text =
      reporter.begin() + reporter.decided({ id: 'c1', text: 'Great shop' }, made) + reporter.end(tally.totals())
    const [table = '', totals = ''] = text.split('\n\n')
    const lines = table.split('\n')
    expect(new Set(lines.map(displayWidth))).toEqual(new Set([90]))
    expect(lines.map((line) => line[0]).join('')).toMatch(/^┌│├│+└$/)
    expect(totals).toContain('1 decided · 0 decided before · 0 broken lines')
  })

  it('shows author, text, signals, actions, rules and replies', () => {
    const row = rowOf('I will kill you', {
      signals: {
        threat: { value: 0.93, tier: 'act', evidence: [] },
        profanity: { value: 0.2, tier: 'review', evidence: [] },
        rumour: { value: null, tier: 'review', evidence: [] },
      },
      actions: [removal(), reply('We hear you.', 'answer-all')],
    })
    for (const shown of [
      'Ana · c1',
      'I will kill you',
      'threat 0.93',
      'rumour unknown',
      'delete',
      'remove-threats',
      'answer-all',
      'We hear you.',
    ]) {
      expect(row).toContain(shown)
    }
  })

  it('puts each action on the line of its rule', () => {
    const long = 'a-rule-with-a-name-that-takes-more-than-one-line'
    const lines = rowOf('x', { actions: [{ ...removal(), ruleId: long }, reply('ok', 'second')] }).split('\n')
    const line = lines.find((one) => one.includes('second')) ?? ''
    expect(line).toMatch(/reply +│ second/)
  })

  it('puts the reply under the comment and the rule under the action where there is little room', () => {
    const row = rowOf('Where is it?', { actions: [removal(), reply('On its way.', 'answer')] }, 80)
    const column = (index: number): string =>
      row
        .split('\n')
        .map((line) => line.split('│')[index]?.trim())
        .filter(Boolean)
        .join(' ')
    expect(column(1)).toBe('Ana · c1 Where is it? reply: On its way.')
    expect(column(3)).toBe('delete remove-threats reply answer')
  })

  it('shows the public reply before the private message, in whatever order they are asked for', () => {
    const message = privateMessage('Your order?')
    const row = rowOf('x', { actions: [message, reply('Sorry.')] })
    expect(row.indexOf('Sorry.')).toBeLessThan(row.indexOf('in private: Your'))
  })

  it('says that a comment was decided before', () => {
    expect(rowOf('again', { status: 'duplicate' })).toContain('decided before')
  })

  it('marks what shadow rules would have done', () => {
    expect(rowOf('x', { shadow: [removal('trial')] })).toMatch(/\(shadow\) +│ trial/)
  })

  it('never prints control characters of a comment, a name or a reply', () => {
    const nasty = '\u001b[31m\u202e\r\n\u009b\u0007'
    const row = tableReporter(120, plain).decided(
      { id: `c${nasty}`, text: nasty, author: { name: nasty } },
      decision({ actions: [reply(nasty, `r${nasty}`)] }),
    )
    expect(row.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it.each([40, 60, 80, 115, 116, 200, 500])('keeps the frame straight at %i columns, whatever the text', (columns) => {
    const text = `漢字 😀😀 ${'x'.repeat(300)} e\u0301`
    const lines = rowOf(text, { actions: [reply(text)] }, columns)
      .trimEnd()
      .split('\n')
    const width = Math.min(200, Math.max(60, columns))
    for (const line of lines) expect(displayWidth(line)).toBe(width)
  })

  it('shows the start of a comment of a megabyte', () => {
    expect(rowOf('x'.repeat(1_000_000)).length).toBeLessThan(5000)
  })

  it('colours only when told to', () => {
    const of = (colours: typeof plain): string =>
      tableReporter(120, colours).decided({ id: 'c1', text: 'x' }, decision({ actions: [removal()] }))
    expect(of(plain)).not.toContain('\u001b')
    expect(of(coloured)).toContain('\u001b[31mdelete')
  })
})
