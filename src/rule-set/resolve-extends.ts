import { didYouMean, issue } from '../issue-codes.js'
import { mergeTemplates } from '../replies/merge-templates.js'
import type { Issue, Result } from '../result.js'
import { noOrigins, noteOrigins, type Origins } from './origins.js'
import { type CheckedShapes, readShape, takeShape } from './read-shape.js'
import type { RuleDocument, RuleSetDocument } from './rule-set-schema.js'
import { suggestName } from './suggest-name.js'

/** Finds the document of a rule set by name; `undefined` when there is none. */
export type ResolveRuleSet = (name: string) => unknown

/** Finds the line and column of a JSON Pointer in a source text. */
export type Locate = (path: string) => { readonly line: number; readonly column: number } | undefined

/** A rule set as it was found. */
export interface RuleSetSource {
  /** What messages call it; the same for the same rule set, however it is named. */
  readonly file: string
  readonly document: unknown
  readonly locate?: Locate
  /** Nobody else holds the document, and its shape was checked before it was shipped: it is taken as it is. */
  readonly isChecked?: true
}

/**
 * Reads the rule set that `name` means in an `extends` of `from` (`undefined`: of the rule set being compiled); `undefined` when there is
 * none. Its own issues when it is there and cannot be read.
 */
export type ReadRuleSet = (name: string, from: string | undefined) => Result<RuleSetSource> | undefined

/** A rule together with where it is written. */
export interface PlacedRule {
  readonly rule: RuleDocument
  /** JSON Pointer into its own document. */
  readonly path: string
  /** The rule set it comes from; absent for the one being compiled. */
  readonly from?: string
  /** The base its examples were written in. */
  readonly examplesFrom?: string
  /** Its examples are in languages of a base that the rule set does not judge: they prove the rule there, and cannot be tried here. */
  readonly untried?: boolean
}

/** A rule set with everything it builds on. */
export interface ResolvedRuleSet {
  readonly document: RuleSetDocument
  readonly rules: readonly PlacedRule[]
  /** Ids of the templates that do not come, as they are, from a shipped rule set. */
  readonly ownTemplates: readonly string[]
  /** Templates as they stand in a document that `isChecked`. */
  readonly checkedTemplates: ReadonlySet<unknown>
  readonly issues: readonly Issue[]
  /** Finds places in the bases, by file. */
  readonly places: ReadonlyMap<string, Locate>
  /** Fields of which something could not be read; `extends` when a base could not. */
  readonly lost: ReadonlySet<string>
  readonly origins: Origins
}

const MOST_BASES = 50
/** Rule sets of the package; what they say is checked before they ship. */
const SHIPPED = 'sangfroid/'

/**
 * Puts a rule set together with those it extends: later wins over earlier, its own words win over all.
 *
 * Errors: `unknown-rule-set`, `extends-cycle`, `unknown-rule`, `duplicate-id`, and what is wrong inside a base, with its name as file.
 * Source: docs/rule-set.md, section "extends".
 */
export function resolveExtends(
  document: RuleSetDocument,
  read: ReadRuleSet,
  options: {
    readonly known?: Iterable<string> | undefined
    readonly checked?: CheckedShapes | undefined
    readonly file?: string | undefined
  } = {},
): ResolvedRuleSet {
  const issues: Issue[] = []
  const { known = [], checked, file = document.name } = options
  const places = new Map<string, Locate>()
  const lost = new Set<string>()
  const origins = noOrigins()
  const state: State = {
    read,
    known: [...known],
    checked,
    issues,
    places,
    lost,
    origins,
    languages: new Map(),
    shipped: new Set(),
    checkedTemplates: new Set(),
    left: MOST_BASES,
  }
  const { merged, rules: found } = resolveOne(document, undefined, [file], state)
  const rules = found.map((placed) =>
    isUntried(placed, merged.languages, state) ? { ...placed, untried: true } : placed,
  )
  const ownTemplates = templatesOf(merged).flatMap(([id, template]) => (state.shipped.has(template) ? [] : [id]))
  return {
    document: { ...merged, rules: rules.map((placed) => placed.rule) },
    rules,
    ownTemplates,
    checkedTemplates: state.checkedTemplates,
    issues,
    places,
    lost,
    origins,
  }
}

interface State {
  readonly read: ReadRuleSet
  readonly known: readonly string[]
  readonly checked: CheckedShapes | undefined
  readonly issues: Issue[]
  readonly places: Map<string, Locate>
  readonly lost: Set<string>
  readonly origins: Origins
  /** The languages of each base, with what it builds on. */
  readonly languages: Map<string, readonly string[]>
  /** Templates of shipped rule sets, as values. */
  readonly shipped: Set<unknown>
  /** Templates of documents that were checked. */
  readonly checkedTemplates: Set<unknown>
  left: number
}

function resolveOne(
  document: RuleSetDocument,
  from: string | undefined,
  above: readonly string[],
  state: State,
): { merged: RuleSetDocument; rules: PlacedRule[] } {
  let merged: RuleSetDocument | undefined
  let rules: PlacedRule[] = []
  for (const [index, name] of (document.extends ?? []).entries()) {
    const base = readBase(name, `/extends/${index}`, from, above, state)
    if (base === null) continue
    if (name.startsWith(SHIPPED)) for (const [, template] of templatesOf(base.document)) state.shipped.add(template)
    const inner = resolveOne(base.document, base.file, [...above, base.file], state)
    merged = merged === undefined ? inner.merged : mergeFields(merged, inner.merged)
    rules = mergeRules(rules, inner.rules, state.issues)
  }
  noteOrigins(state.origins, document, from)
  const own = (document.rules ?? []).map(
    (rule, index): PlacedRule => ({
      rule,
      path: `/rules/${index}`,
      ...(from === undefined ? {} : { from, examplesFrom: from }),
    }),
  )
  state.issues.push(...duplicates(own))
  const whole = merged === undefined ? document : mergeFields(merged, document)
  if (from !== undefined && whole.languages !== undefined) state.languages.set(from, whole.languages)
  return {
    merged: whole,
    rules: mergeRules(rules, own, state.issues),
  }
}

interface Base {
  readonly file: string
  readonly document: RuleSetDocument
}

function readBase(
  name: string,
  path: string,
  from: string | undefined,
  above: readonly string[],
  state: State,
): Base | null {
  const place = from === undefined ? {} : { file: from }
  const refuse = (found: Issue): null => {
    state.issues.push({ ...found, ...place })
    return null
  }
  /** What is not there is reported where it is asked for. */
  const reached = ({ file: _, ...found }: Issue): Issue => ({ ...found, path, ...place })
  const circle = (file: string): Issue => {
    const way = `\`${[...above, file].join('` extends `')}\``
    return issue('extends-cycle', path, way, 'let one of them do without the other')
  }
  if (above.includes(name)) return refuse(circle(name))
  const read = state.read(name, from)
  if (read === undefined) {
    const hint = didYouMean(suggestName(name, state.known)) ?? knownSets(state.known)
    return refuse(issue('unknown-rule-set', path, `unknown rule set \`${name}\``, hint))
  }
  if (!read.ok) {
    state.issues.push(...read.issues.map((found) => (found.code === 'unreadable-file' ? reached(found) : found)))
    state.lost.add('extends')
    return null
  }
  const { file, document, locate, isChecked } = read.value
  if (above.includes(file) || --state.left < 0) return refuse(circle(file))
  if (locate !== undefined) state.places.set(file, locate)
  if (isChecked === true) {
    const { document: sound } = takeShape(document)
    for (const [, template] of templatesOf(sound)) state.checkedTemplates.add(template)
    return { file, document: sound }
  }
  const shape = readShape(document, state.checked)
  state.issues.push(...shape.issues.map((found) => ({ ...found, file })))
  if (shape.document === null) state.lost.add('extends')
  for (const field of shape.lost) state.lost.add(field)
  return shape.document === null ? null : { file, document: shape.document }
}

function knownSets(known: readonly string[]): string {
  const shipped = known.length === 0 ? '' : `; shipped are ${known.join(', ')}`
  return `name a file as \`./base.yaml\`, seen from the folder of this one${shipped}`
}

function templatesOf({ templates }: RuleSetDocument): [string, unknown][] {
  return typeof templates === 'object' && templates !== null ? Object.entries(templates) : []
}

function mergeFields(base: RuleSetDocument, own: RuleSetDocument): RuleSetDocument {
  return {
    ...base,
    ...own,
    languages: own.languages ?? base.languages,
    brand: merge(base.brand, own.brand),
    removalGrade: own.removalGrade ?? base.removalGrade,
    checks: merge(base.checks, own.checks),
    context: merge(base.context, own.context),
    history: merge(base.history, own.history),
    roles: mergeRoles(base.roles, own.roles),
    templates: mergeTemplates(base.templates, own.templates),
    lexicons: base.lexicons === undefined ? own.lexicons : [...base.lexicons, ...(own.lexicons ?? [])],
    words: merge(base.words, own.words),
    playbooks: merge(base.playbooks, own.playbooks),
    rumours: merge(base.rumours, own.rumours),
    facts: merge(base.facts, own.facts),
    compensation: merge(base.compensation, own.compensation),
    lessons: merge(base.lessons, own.lessons),
    drafts: mergeDrafts(base.drafts, own.drafts),
    calendar: mergeCalendar(base.calendar, own.calendar),
    climate: merge(base.climate, own.climate),
    breaker: own.breaker ?? base.breaker,
    hours: own.hours ?? base.hours,
    deadlines: merge(base.deadlines, own.deadlines),
    overdue: own.overdue ?? base.overdue,
    fallback: own.fallback ?? base.fallback,
  }
}

function mergeDrafts(base: RuleSetDocument['drafts'], own: RuleSetDocument['drafts']): RuleSetDocument['drafts'] {
  const unfit = merge(base?.unfit, own?.unfit)
  const merged = merge(base, own)
  return unfit === undefined ? merged : { ...merged, unfit }
}

function mergeCalendar(
  base: RuleSetDocument['calendar'],
  own: RuleSetDocument['calendar'],
): RuleSetDocument['calendar'] {
  if (base === undefined || own === undefined) return own ?? base
  return { ...base, ...own, treat: merge(base.treat, own.treat), dates: merge(base.dates, own.dates) }
}

function merge<T extends object>(base: T | undefined, own: T | undefined): T | undefined {
  return base === undefined || own === undefined ? (own ?? base) : { ...base, ...own }
}

function mergeRoles(base: RuleSetDocument['roles'], own: RuleSetDocument['roles']): RuleSetDocument['roles'] {
  if (base === undefined || own === undefined) return own ?? base
  return { ...toRoleMap(base), ...toRoleMap(own) }
}

function toRoleMap(roles: NonNullable<RuleSetDocument['roles']>): Record<string, string> {
  return Array.isArray(roles) ? Object.fromEntries(roles.map((role) => [role, role])) : roles
}

/** A rule with a `when` of its own replaces; without, it changes the fields it names. */
function mergeRules(base: readonly PlacedRule[], own: readonly PlacedRule[], issues: Issue[]): PlacedRule[] {
  const byId = new Map(base.map((placed) => [placed.rule.id, placed]))
  const seen = new Set<string>()
  for (const placed of own) {
    const { rule } = placed
    if (seen.has(rule.id)) continue
    seen.add(rule.id)
    const before = byId.get(rule.id)
    if (before === undefined && rule.when === undefined && rule.then === undefined) {
      const hint =
        didYouMean(suggestName(rule.id, byId.keys())) ?? 'a rule of its own needs `policy`, `when` and `then`'
      issues.push({
        ...issue('unknown-rule', `${placed.path}/id`, `no base has a rule \`${rule.id}\` to change`, hint),
        ...(placed.from === undefined ? {} : { file: placed.from }),
      })
      continue
    }
    byId.set(rule.id, before === undefined || rule.when !== undefined ? placed : changed(before, placed))
  }
  return [...byId.values()]
}

/** Examples that a change does not name are those of the base. */
function changed(before: PlacedRule, placed: PlacedRule): PlacedRule {
  const rule = { ...before.rule, ...placed.rule }
  const from = placed.rule.examples === undefined ? before.examplesFrom : placed.from
  return { ...placed, rule, ...(from === undefined ? {} : { examplesFrom: from }) }
}

function isUntried({ examplesFrom }: PlacedRule, languages: readonly string[] | undefined, state: State): boolean {
  const written = examplesFrom === undefined ? undefined : state.languages.get(examplesFrom)
  return written?.some((language) => languages?.includes(language) === false) === true
}

function duplicates(own: readonly PlacedRule[]): Issue[] {
  const seen = new Set<string>()
  return own.flatMap(({ rule, path, from }) => {
    if (!seen.has(rule.id)) {
      seen.add(rule.id)
      return []
    }
    return [
      {
        ...issue(
          'duplicate-id',
          `${path}/id`,
          `a rule \`${rule.id}\` is already there`,
          'give this one another id, or join the two with `or`',
        ),
        ...(from === undefined ? {} : { file: from }),
      },
    ]
  })
}
