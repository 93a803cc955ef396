import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everydayWords } from '../../src/cli/everyday-words.js'
import { platformProfiles } from '../../src/cli/platform-profiles.js'
import { PLATFORMS } from '../../src/cli/platforms.generated.js'
import { applyDirectives } from '../../src/cli/rule-text/apply-directives.js'
import { hiddenCharacters } from '../../src/cli/rule-text/hidden-characters.js'
import { readDirectives } from '../../src/cli/rule-text/read-directives.js'
import { checkRuleSet } from '../../src/decision/check-rule-set.js'
import { ISSUE_CODES, type IssueCode, issue } from '../../src/issue-codes.js'
import { fail, type Issue } from '../../src/result.js'
import { CHECKS } from '../../src/rule-set/checks/index.js'
import { type CompileOptions, compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { LINTS } from '../../src/rule-set/lints/index.js'
import type { PlatformProfile } from '../../src/rule-set/platform-profile.js'
import { parseRuleSetText } from '../../src/yaml.js'
import { spokenSignals } from '../decision/spoken-signals.js'
import { BASE, nested } from './base.js'

const FOLDER = new URL('../../docs/checks/', import.meta.url)
const CODES = Object.keys(ISSUE_CODES)

describe('the pages of the checks', () => {
  it('cover every code of the rule language', () => {
    const pages = new Set(readdirSync(FOLDER))
    expect(CODES.filter((code) => !pages.has(`${code}.md`))).toEqual([])
    expect(CODES.length).toBeGreaterThan(25)
  })

  it.each([
    { room: 'checks', table: CHECKS },
    { room: 'lints', table: LINTS },
  ])('are joined by one file for each of the $room', ({ room, table }) => {
    const files = readdirSync(new URL(`../../src/rule-set/${room}/`, import.meta.url)).filter(
      (file) => file !== 'index.ts',
    )
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(table).sort())
  })

  it.each(CODES)('%s: what the page avoids is reported, what it prefers is not', (code) => {
    const page = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8')
    const [avoid = '', prefer = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => found[1])
    const found = check(avoid, code)
    expect(codes(found)).toContain(code)
    expect(found.filter((one) => one.hint === undefined)).toEqual([])
    expect(check(prefer, code)).toEqual([])
  })
})

const TINY: PlatformProfile = {
  platform: 'tiny',
  capabilities: PLATFORMS.facebook?.capabilities ?? expect.fail('there is no adapter for Facebook'),
  limits: { reply: [{ max: 20, unit: 'characters', measure: (text) => text.length }], message: [] },
}

function check(fragment: string, code: string): readonly Issue[] {
  const read = parseRuleSetText(fragment)
  if (!read.ok) return read.issues
  const { fallback, ...rest } = BASE
  const document = {
    ...rest,
    languages: ['en'],
    ...(code === 'no-fallback' ? {} : { fallback }),
    ...asObject(read.value.document),
  }
  const text = JSON.stringify(document).replace('"DEEP"', JSON.stringify(nested(45)))
  const options: CompileOptions = {
    measure: spokenSignals,
    packs: { en: {}, fr: {} },
    resolve: (name) => (name === 'acme' ? { ...document } : undefined),
    read: (name) =>
      name === './nowhere.yaml'
        ? fail([issue('unreadable-file', '', '`nowhere.yaml` cannot be read', 'name a file that is there')])
        : undefined,
    ruleSets: ['sangfroid/default'],
    lints: LINTS,
    platforms: {
      profiles: [...platformProfiles(['facebook']).profiles, TINY].filter(({ platform }) =>
        fragment.includes(`platforms: [${platform}]`),
      ),
      names: ['facebook', 'tiny'],
    },
    everydayWords,
    file: 'page.yaml',
    locate: read.value.locate,
    ...(code === 'expired-fact' ? { now: Date.UTC(2030, 0, 1) } : {}),
  }
  const found = code === 'example-fails' ? checkRuleSet(JSON.parse(text), options) : compiled(JSON.parse(text), options)
  const all = [...found, ...hiddenCharacters(fragment, 'page.yaml')]
  return applyDirectives(all, 'page.yaml', readDirectives(fragment))
}

function compiled(document: unknown, options: CompileOptions): readonly Issue[] {
  const result = compileRuleSet(document, options)
  return result.ok ? result.warnings : result.issues
}

function codes(issues: readonly Issue[]): IssueCode[] {
  return issues.flatMap((found) => Object.keys(ISSUE_CODES).filter((code): code is IssueCode => code === found.code))
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
