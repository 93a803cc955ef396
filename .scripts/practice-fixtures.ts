import { readdirSync, readFileSync } from 'node:fs'
import {
  type Action,
  appendEntries,
  type CompiledRuleSet,
  compileRuleSet,
  type Decision,
  decide,
  emptyLedger,
  type Ledger,
  shippedRuleSets,
} from '../src/index.js'

/** One comment of a conversation that shows a practice, what is done about it, and what never may be. */
export interface PracticeStep {
  readonly text: string
  /** `author` when left out. */
  readonly author?: string
  readonly name?: string
  readonly staff?: boolean
  readonly platform?: string
  readonly context?: Readonly<Record<string, string | number | boolean>>
  /** A person has settled the author's matter before this comment. */
  readonly settled?: boolean
  /** `sangfroid/default` when left out. */
  readonly rules?: string
  /** Actions, each as `kind`, then what tells it apart: template, role, topic, tone, priority. */
  readonly does: readonly string[]
  readonly never: readonly string[]
}

/** A conversation as it was played. */
export interface PlayedPractice {
  readonly practice: string
  readonly lang: string
  readonly steps: readonly { readonly step: PracticeStep; readonly decision: Decision }[]
}

const FOLDER = new URL('../fixtures/practices/', import.meta.url)
const HOUR_MS = 3_600_000
const START = Date.UTC(2026, 4, 4, 9)

/** Plays every conversation of fixtures/practices with the rule sets that come with the package. */
export function playPractices(): readonly PlayedPractice[] {
  const compiled = new Map<string, CompiledRuleSet>()
  return readdirSync(FOLDER)
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .flatMap((practice) =>
      ['en', 'fr'].map((lang) => {
        const lines = readFileSync(new URL(`${practice}/${lang}.jsonl`, FOLDER), 'utf8')
          .trim()
          .split('\n')
        return {
          practice,
          lang,
          steps: play(
            lines.map((line): PracticeStep => JSON.parse(line)),
            compiled,
          ),
        }
      }),
    )
}

function play(steps: readonly PracticeStep[], compiled: Map<string, CompiledRuleSet>): PlayedPractice['steps'] {
  const ledgers = new Map<string, Ledger>()
  return steps.map((step, place) => {
    const { text, author = 'author', name, staff, platform, context, settled, rules = 'sangfroid/default' } = step
    const now = START + place * 3 * HOUR_MS
    const before = ledgers.get(author) ?? emptyLedger
    const ledger: Ledger =
      settled === true
        ? [
            ...before,
            { id: `settled-${place}`, kind: 'resolution', authorId: author, at: now - HOUR_MS, commentId: 'c0' },
          ]
        : before
    const decision = decide(
      ruleSetOf(rules, compiled),
      {
        id: `c${place}`,
        text,
        pageId: 'page',
        createdAt: now,
        author: {
          id: author,
          ...(name === undefined ? {} : { name }),
          ...(staff === undefined ? {} : { isStaff: staff }),
        },
        ...(platform === undefined ? {} : { platform }),
      },
      { ledger, now, ...(context === undefined ? {} : { context }) },
    )
    ledgers.set(author, appendEntries(ledger, decision.entries))
    return { step, decision }
  })
}

function ruleSetOf(name: string, compiled: Map<string, CompiledRuleSet>): CompiledRuleSet {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const result = compileRuleSet(shippedRuleSets[name])
  if (!result.ok) throw new Error(`${name} does not compile: ${result.issues.map(({ message }) => message).join('; ')}`)
  compiled.set(name, result.value)
  return result.value
}

/** Tells whether an action is the one that a fixture names. */
export function isAction(action: Action, named: string): boolean {
  const [kind, ...details] = named.split(' ')
  return action.kind === kind && details.every((detail) => Object.values(action).includes(detail))
}

/** An action in a few words, for the page. */
export function actionWords(action: Action): string {
  switch (action.kind) {
    case 'reply':
    case 'message':
      return `${action.kind} \`${action.template}\`: ${action.text}`
    case 'assign':
    case 'escalate':
      return `${action.kind} to \`${action.role}\`, ${action.priority}`
    case 'record-lesson':
      return `lesson: ${action.topic}`
    default:
      return action.kind
  }
}
