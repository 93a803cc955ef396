import { readdirSync, readFileSync } from 'node:fs'
import {
  type Action,
  appendEntries,
  type Climate,
  type CompiledRuleSet,
  compileRuleSet,
  type Decision,
  type DraftVerdict,
  decide,
  emptyLedger,
  judgeDraft,
  type Ledger,
  pageAfter,
  shippedRuleSets,
  startClimate,
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
  /** A person has settled the matter of this very comment. */
  readonly settledHere?: boolean
  /** `sangfroid/default` when left out. */
  readonly rules?: string
  /** So many authors write it, two a minute, until the page is in a crisis; the comment that brings it about is shown. */
  readonly crowd?: number
  /** The words are a draft of the brand, to be published on this day (`2027-11-11`). */
  readonly draftFor?: string
  /** What the brief of a handover says, and what it never does. */
  readonly brief?: readonly string[]
  readonly unsaid?: readonly string[]
  /** Actions, each as `kind`, then what tells it apart: template, role, topic, tone, priority. */
  readonly does: readonly string[]
  readonly never: readonly string[]
}

/** What was decided on a comment, or what becomes of a draft. */
export type PlayedStep =
  | { readonly step: PracticeStep; readonly decision: Decision }
  | { readonly step: PracticeStep; readonly verdict: DraftVerdict }

/** A conversation as it was played. */
export interface PlayedPractice {
  readonly practice: string
  readonly lang: string
  readonly steps: readonly PlayedStep[]
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
  return steps.map((step, place): PlayedStep => {
    const {
      text,
      author = 'author',
      name,
      staff,
      platform,
      context,
      settled,
      settledHere,
      rules = 'sangfroid/default',
    } = step
    const now = START + place * 3 * HOUR_MS
    const set = ruleSetOf(rules, compiled)
    if (step.draftFor !== undefined)
      return { step, verdict: judgeDraft(set, { text, publishAt: Date.parse(step.draftFor) }, { now }) }
    if (step.crowd !== undefined) return { step, decision: playCrowd(set, text, step.crowd, now) }
    const before = ledgers.get(author) ?? emptyLedger
    const ledger: Ledger =
      settled === true || settledHere === true
        ? [
            ...before,
            {
              id: `settled-${place}`,
              kind: 'resolution',
              authorId: author,
              at: now - HOUR_MS,
              commentId: settledHere === true ? `c${place}` : 'c0',
            },
          ]
        : before
    const decision = decide(
      set,
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

/** Many people write at once: the decision with which the page comes into a crisis. */
function playCrowd(ruleSet: CompiledRuleSet, text: string, crowd: number, from: number): Decision {
  let page: Climate = startClimate(ruleSet.climate)
  for (let nth = 1; nth <= crowd; nth += 1) {
    const now = from + nth * 30_000
    const comment = { id: `crowd-${nth}`, text, pageId: 'page', createdAt: now, author: { id: `crowd-${nth}` } }
    const decision = decide(ruleSet, comment, { ledger: emptyLedger, now, page })
    page = pageAfter(ruleSet, page, comment, decision)
    if (decision.page?.mode === 'crisis' && decision.page.changed) return decision
  }
  throw new Error(`no crisis after ${crowd} comments: ${text}`)
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

/** What was done in a step, in a few words each, for the page. */
export function stepWords(played: PlayedStep): readonly string[] {
  if ('decision' in played) return played.decision.actions.map(actionWords)
  const { verdict, reasons } = played.verdict
  return [verdict, ...reasons.map(({ code, message }) => `\`${code}\`: ${message}`)]
}

/** Tells whether a step did what its fixture names. */
export function didStep(played: PlayedStep, named: string): boolean {
  if ('decision' in played) return played.decision.actions.some((action) => isAction(action, named))
  const { verdict, reasons } = played.verdict
  return verdict === named || reasons.some(({ code }) => code === named)
}

/** The briefs of a step, and what else the people get who take it over. */
export function briefsOf(played: PlayedStep): string {
  if (!('decision' in played)) return ''
  return played.decision.actions
    .flatMap((action) =>
      action.kind === 'assign' || action.kind === 'escalate'
        ? [action.brief, action.suggestion?.text ?? '', pastWords(action), action.covered ?? '']
        : [],
    )
    .join('\n')
}

function pastWords({ history = [] }: Extract<Action, { readonly kind: 'assign' | 'escalate' }>): string {
  return history.map(({ kind, label, count }) => [`${count} ×`, kind, label].filter(Boolean).join(' ')).join(' · ')
}

/** An action in a few words, for the page. */
export function actionWords(action: Action): string {
  switch (action.kind) {
    case 'reply':
    case 'message':
      return `${action.kind} \`${action.template}\`: ${action.text}`
    case 'assign':
    case 'escalate':
      return [
        `${action.kind} to \`${action.role}\`, ${action.priority}`,
        pastWords(action),
        action.suggestion === undefined ? '' : `suggested \`${action.suggestion.template}\``,
      ]
        .filter((part) => part !== '')
        .join('; ')
    case 'start-playbook':
      return `${action.kind} \`${action.playbook}\`: ${(action.steps ?? []).map(({ do: task }) => task).join(' ')}`
    case 'record-lesson':
      return `lesson: ${action.topic}`
    default:
      return action.kind
  }
}
