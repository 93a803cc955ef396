import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePerson } from '../../.scripts/weighing/persons.js'
import { appendEntries, compileRuleSet, decide, emptyLedger } from '../../src/index.js'
import { shippedRuleSets } from '../../src/shipped/index.js'

// People from whom no weight was learnt, 145 of each sort in each language: what the default rule set makes of them.

const HOURS_BETWEEN = 7
const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error('the default rule set compiles')
const ruleSet = compiled.value

/** Friends who banter with each other, or make a pun of everything; one whose words weigh like abuse. */
const JOKED_AT = { en: ['C917', 'C940'], fr: ['C923'] } as const

interface Fate {
  readonly person: string
  readonly isTroll: boolean
  readonly jokes: number
  readonly isBanned: boolean
}

/** Of people who ought to be spared, as hard to tell from trolls as could be: those who are not. */
const NOT_SPARED = [
  'C2004',
  'C2007',
  'C2008',
  'C2017',
  'C2027',
  'C2033',
  'C2042',
  'C2044',
  'C2052',
  'C2062',
  'C2063',
  'C2064',
  'C2065',
  'C2066',
  'C2069',
  'C2070',
  'C2071',
]

function playAll(name: string): readonly Fate[] {
  const byPerson = new Map<string, string[]>()
  for (const line of readFileSync(`fixtures/strangers/${name}.tsv`, 'utf8').trimEnd().split('\n')) {
    const { person, text } = parsePerson(line)
    byPerson.set(person, [...(byPerson.get(person) ?? []), text])
  }
  return [...byPerson].map(([person, texts]) => play(person, texts))
}

function play(person: string, texts: readonly string[]): Fate {
  let ledger = emptyLedger
  let jokes = 0
  let isBanned = false
  texts.forEach((text, at) => {
    const now = Date.parse('2026-03-02T09:00:00Z') + at * HOURS_BETWEEN * 3_600_000
    const comment = { id: `${person}-${at}`, text, pageId: 'page', createdAt: now, author: { id: person } }
    const { actions, entries } = decide(ruleSet, comment, { ledger, now })
    ledger = appendEntries(ledger, entries)
    if (actions.some((action) => action.kind === 'reply' && action.tone === 'humour')) jokes++
    if (actions.some(({ kind }) => kind === 'ban' || kind === 'block')) isBanned = true
  })
  return { person, isTroll: person.startsWith('T'), jokes, isBanned }
}

describe.each(['en', 'fr'] as const)('strangers of %s', (language) => {
  const fates = playAll(language)
  const trolls = fates.filter(({ isTroll }) => isTroll)
  const others = fates.filter(({ isTroll }) => !isTroll)

  it('are joked at once at most', () => {
    expect(fates.filter(({ jokes }) => jokes > 1)).toEqual([])
  })

  it('with a matter or a kind word are not joked at nor banned, but for those who only banter', () => {
    const met = others.filter(({ jokes, isBanned }) => jokes > 0 || isBanned).map(({ person }) => person)
    expect(met).toEqual(JOKED_AT[language])
  })

  it('who only provoke are banned, more than four in ten', () => {
    expect(trolls.filter(({ isBanned }) => isBanned).length).toBeGreaterThan(trolls.length * 0.4)
  })
})

describe('people who ought to be spared', () => {
  const fates = playAll('spared')

  it('are, but for those that are known not to be', () => {
    expect(fates.length).toBeGreaterThan(70)
    expect(fates.filter(({ jokes, isBanned }) => jokes > 0 || isBanned).map(({ person }) => person)).toEqual(NOT_SPARED)
    expect(fates.filter(({ jokes }) => jokes > 1)).toEqual([])
  })
})
