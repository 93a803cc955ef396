import { emptyLedger } from '../ledger/ledger.js'
import type { AnalyzerSnapshot } from '../pattern/analyzer.js'
import { checkReplies } from '../replies/check-replies.js'
import { compileTemplates } from '../replies/compile-templates.js'
import type { CompiledTemplates } from '../replies/template.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { whenAsked } from '../when-asked.js'
import { type Deadlines, type HandoverRequest, toActionRequest } from './action-request.js'
import { applySeverities } from './apply-severities.js'
import type { CheckedRule, EverydayWords, Lint, LintInput } from './checked-rule.js'
import { CHECKS } from './checks/index.js'
import { compileClimate } from './compile-climate.js'
import { compileCondition } from './compile-condition.js'
import { compileDates } from './compile-dates.js'
import { compileDeadlines } from './compile-deadlines.js'
import { compileDrafts, compileFacts } from './compile-drafts.js'
import { compileHours, type FindZone } from './compile-hours.js'
import { compileLessons } from './compile-lessons.js'
import { compileMeasure, type KeepAnalyzer, type KnownMeasures } from './compile-measure.js'
import { compileOrderPattern, type FindOrder } from './compile-order-pattern.js'
import { compileOverdue } from './compile-overdue.js'
import { compileRumours } from './compile-rumours.js'
import type { CompiledRule, CompiledRuleSet, MeasureComment } from './compiled-rule-set.js'
import { factsRead } from './condition.js'
import { evidenceNeeds } from './evidence-needs.js'
import { type Fact, factsOf } from './facts.js'
import { withoutFollowUps } from './follow-ups.js'
import { hashDocument } from './hash-document.js'
import { locateIssues } from './locate-issues.js'
import { toOrigin } from './origins.js'
import { parseCondition } from './parse-condition.js'
import { parseDuration } from './parse-duration.js'
import type { PlatformProfile } from './platform-profile.js'
import { type CheckedShapes, readShape, takeShape } from './read-shape.js'
import {
  type Locate,
  type PlacedRule,
  type ReadRuleSet,
  type ResolveRuleSet,
  resolveExtends,
} from './resolve-extends.js'
import type { RuleSetDocument } from './rule-set-schema.js'
import { REMOVAL_GRADE_SIGNALS } from './signal-ids.js'
import { signalNeeds } from './signal-needs.js'
import { toPlainJson } from './to-plain-json.js'

/** What a rule set is compiled with. */
export interface CompileOptions {
  /** Language packs by language tag; the ones of the package when left out at the root entry. */
  readonly packs?: Readonly<Record<string, unknown>>
  /** Finds the rule sets that `extends` names. */
  readonly resolve?: ResolveRuleSet
  /** Finds shipped rule sets, asked last: their shape was checked before, and each answer is a document of its own. */
  readonly resolveShipped?: ResolveRuleSet
  /** Reads the rule sets that `extends` names, with their places; asked before `resolve`. */
  readonly read?: ReadRuleSet
  /** Names that `resolve` knows, for the hint to a misspelt one. */
  readonly ruleSets?: readonly string[]
  /** JSON texts of rule sets whose shape needs no check. */
  readonly checked?: CheckedShapes
  /** Nobody else holds the document, and its shape was checked before it was shipped: it is taken as it is. */
  readonly isChecked?: true
  /** Finds the line and column of a JSON Pointer in the source text. */
  readonly locate?: Locate
  /** The name of the source, for messages. */
  readonly file?: string
  /** The packs as the build compiled them, made anew at each call; `packs` then only gives their names and hashes. */
  readonly snapshot?: () => AnalyzerSnapshot
  /** Keeps what is made of `snapshot`, so that the next rule set without lexicons of its own need not make it again. */
  readonly keepAnalyzer?: KeepAnalyzer
  /** What the build has measured already with `snapshot`. */
  readonly knownMeasures?: KnownMeasures
  /** Checks that only doubt, by code; `checkRuleSet` asks for all there are. */
  readonly lints?: Readonly<Record<string, Lint>>
  /** What the platforms can do that the rule set names, and the names of all there are. */
  readonly platforms?: { readonly profiles: readonly PlatformProfile[]; readonly names: readonly string[] }
  /** Finds everyday words that the terms of a lexicon would also match. */
  readonly everydayWords?: EverydayWords
  /** Measures signals in place of the language packs. */
  readonly measure?: MeasureComment
  /** The clocks of time zones by name, for `hours`; `sangfroid/zones` has them. */
  readonly zone?: FindZone
  /** The moment of the compilation, epoch ms: what has expired by then is an error. Without it nothing has. */
  readonly now?: number
}

/**
 * Compiles a rule set into the form that `decide` runs.
 *
 * Errors: every issue that prevents it, with code, path, and line and column where the source text is known. A removal that is not
 * proven to need removal-grade evidence is such an issue.
 * Source: docs/rule-set.md; a page for each code in docs/checks.
 */
export function compileRuleSet(document: unknown, options: CompileOptions = {}): Result<CompiledRuleSet> {
  const shape = options.isChecked === true ? takeShape(document) : readShape(document, options.checked)
  if (shape.document === null) return fail(locateIssues(shape.issues, options))
  const resolved = resolveExtends(shape.document, readerOf(options), {
    known: options.ruleSets,
    checked: options.checked,
    file: options.file,
  })
  const { places } = resolved
  const lost = new Set([...shape.lost, ...resolved.lost])
  const issues: Issue[] = []
  const whole = resolved.document
  const packs = options.packs ?? {}
  const languages = whole.languages ?? (Object.keys(packs).length > 0 ? Object.keys(packs).sort() : ['en'])
  const templates = compileTemplates(whole.templates, languages, resolved.checkedTemplates)
  issues.push(...(templates.ok ? templates.warnings : templates.issues))
  const facts = factsOf(whole)
  const unread = [...shape.conditions].flatMap(([path, when]) => parseCondition(when, path, facts).issues)
  const before = [...shape.issues, ...resolved.issues, ...unread]
  const rules = resolved.rules
    .filter(({ rule }) => rule.status !== 'off')
    .map((placed) => readRule(placed, { facts, deadlines: compileDeadlines(whole) }, issues))
  const removalGrade = new Set<string>(whole.removalGrade ?? REMOVAL_GRADE_SIGNALS)
  const input: LintInput = {
    document: whole,
    rules,
    facts,
    removalGrade,
    templates: templates.ok ? templates.value : null,
    packs: Object.keys(packs),
    languages,
    ownTemplates: resolved.ownTemplates,
    platforms: options.platforms?.profiles ?? [],
    platformNames: options.platforms?.names,
    everydayWords: options.everydayWords,
    zone: options.zone,
    now: options.now,
  }
  for (const check of Object.values(CHECKS)) issues.push(...check(input))
  for (const lint of Object.values(options.lints ?? {})) issues.push(...lint(input))
  const finish = (): readonly Issue[] => {
    const placed = issues.map((found) => toOrigin(found, resolved.origins))
    const weighed = applySeverities(withoutFollowUps([...before, ...placed], lost), whole.checks)
    return locateIssues(weighed, options, places)
  }
  const hasErrors = (): boolean => [...before, ...issues].some((found) => found.severity === 'error')
  const order = whole.brand?.orderNumber
  const findOrder = order === undefined ? null : compileOrderPattern(order).find
  const { snapshot, keepAnalyzer, knownMeasures } = options
  const source = { document: whole, languages, packs, snapshot, keepAnalyzer, knownMeasures }
  const failed = !templates.ok || hasErrors()
  // Packs are costly: what fails anyway asks for them only where they may have more to say.
  if (failed && options.snapshot !== undefined && (!templates.ok || resolved.ownTemplates.length === 0))
    return fail(finish())
  const measure = options.measure ?? compileMeasure(source, findOrder, issues)
  if (templates.ok) issues.push(...unkindReplies(templates.value, resolved.ownTemplates, measure))
  const located = finish()
  if (!templates.ok || hasErrors()) return fail(located)
  return ok(
    assemble({
      document: whole,
      rules,
      facts,
      languages,
      templates: templates.value,
      removalGrade,
      packs,
      findOrder,
      measure,
      zone: options.zone,
    }),
    located,
  )
}

function readerOf({ read, resolve, resolveShipped }: CompileOptions): ReadRuleSet {
  return (name, from) => {
    const found = read?.(name, from)
    if (found !== undefined) return found
    const document = resolve?.(name)
    if (document !== undefined && document !== null) return ok({ file: name, document })
    const shipped = resolveShipped?.(name)
    return shipped === undefined ? undefined : ok({ file: name, document: shipped, isChecked: true })
  }
}

/** A reply that would itself be moderated does not compile; those of shipped rule sets are checked before they ship. */
function unkindReplies(compiled: CompiledTemplates, own: readonly string[], measure: MeasureComment): readonly Issue[] {
  const templates = new Map([...compiled.templates].filter(([id]) => own.includes(id)))
  if (templates.size === 0) return []
  return checkReplies(
    { ...compiled, templates },
    (text, lang) => measure({ id: 'reply', text, lang }, emptyLedger, 0).signals,
  )
}

interface Known {
  readonly facts: ReadonlyMap<string, Fact>
  readonly deadlines: Deadlines
}

function readRule(placed: PlacedRule, { facts, deadlines }: Known, issues: Issue[]): CheckedRule {
  const { rule, path, from } = placed
  const read = rule.when === undefined ? null : parseCondition(rule.when, `${path}/when`, facts)
  if (read !== null) issues.push(...read.issues.map((found) => (from === undefined ? found : { ...found, file: from })))
  return {
    placed,
    condition: read?.condition ?? null,
    requests: (rule.then ?? []).map((request) => toActionRequest(request, deadlines)),
    whenUnknown:
      rule.unknown === undefined || rule.unknown === 'skip'
        ? []
        : rule.unknown.map((request) => toActionRequest(request, deadlines)),
  }
}

interface Parts {
  readonly document: RuleSetDocument
  readonly rules: readonly CheckedRule[]
  readonly facts: ReadonlyMap<string, Fact>
  readonly languages: readonly string[]
  readonly templates: CompiledTemplates
  readonly removalGrade: ReadonlySet<string>
  readonly packs: Readonly<Record<string, unknown>>
  readonly findOrder: FindOrder | null
  readonly measure: MeasureComment
  readonly zone: FindZone | undefined
}

function assemble(parts: Parts): CompiledRuleSet {
  const { document } = parts
  const slots = new Map<string, number>()
  const facts: Fact[] = []
  const slotOf = (name: string): number => {
    const known = slots.get(name)
    const fact = parts.facts.get(name)
    if (known !== undefined || fact === undefined) return known ?? 0
    slots.set(name, facts.length)
    facts.push(fact)
    return facts.length - 1
  }
  const sorted = [...parts.rules].sort(byPrecedence)
  const always: number[] = []
  const bySignal = new Map<string, number[]>()
  const rules = sorted.flatMap((checked, index): CompiledRule[] => {
    const { condition } = checked
    if (condition === null) return []
    const needs = signalNeeds(condition)
    if (needs === null) always.push(index)
    else for (const signal of needs) push(bySignal, signal, index)
    for (const request of checked.requests)
      if (request.kind === 'record-lesson' && typeof request.topic === 'object') slotOf(request.topic.fact)
    return [compileRule(checked, condition, slotOf)]
  })
  const packs = fingerprints(parts.packs, parts.languages)
  const hash = whenAsked(() => hashDocument(toPlainJson({ document: withoutExamples(document), packs }).json))
  // A pack that is taken as a whole is the caller's, who may change it later.
  if (Object.values(packs).some((print) => typeof print !== 'string')) hash()
  const wording = whenAsked(() =>
    hashDocument(toPlainJson({ name: document.name, templates: document.templates ?? null }).json),
  )
  const topics = whenAsked(() => compileLessons(document))
  const drafts = whenAsked(() => compileDrafts(document))
  return {
    name: document.name,
    get hash() {
      return hash()
    },
    get wording() {
      return wording()
    },
    languages: parts.languages,
    document,
    rules,
    always,
    bySignal,
    facts,
    silence: facts.map(({ signal }) => (signal === undefined ? undefined : 0)),
    newcomer: facts.map(({ signal, history }) => (signal === undefined && history === undefined ? undefined : 0)),
    signalSlots: new Map(facts.flatMap(({ signal }, slot) => (signal === undefined ? [] : [[signal, slot]]))),
    removalGrade: parts.removalGrade,
    templates: parts.templates,
    fallback: toFallback(document),
    findOrder: parts.findOrder,
    measure: parts.measure,
    climate: compileClimate(document),
    rumours: compileRumours(document),
    get topics() {
      return topics()
    },
    get drafts() {
      return drafts()
    },
    statedFacts: compileFacts(document),
    dates: compileDates(document),
    ...compileHours(document, parts.zone),
    overdue: compileOverdue(document),
  }
}

/** Examples prove rules, and the platforms and the weight of a doubt are for `check`: none changes a decision. */
function withoutExamples(document: RuleSetDocument): unknown {
  const { checks: _checks, platforms: _platforms, ...decides } = document
  return { ...decides, rules: document.rules?.map(({ examples: _, ...rule }) => rule) }
}

/** A pack says its own fingerprint, or is taken as a whole. */
function fingerprints(packs: Readonly<Record<string, unknown>>, languages: readonly string[]): Record<string, unknown> {
  const found = languages.flatMap((language): [string, unknown][] => {
    const pack = Object.hasOwn(packs, language) ? packs[language] : undefined
    const own = typeof pack === 'object' && pack !== null && 'hash' in pack ? pack.hash : undefined
    return pack === undefined ? [] : [[language, typeof own === 'string' ? own : pack]]
  })
  return Object.fromEntries(found)
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function compileRule(
  checked: CheckedRule,
  condition: NonNullable<CheckedRule['condition']>,
  slotOf: (name: string) => number,
): CompiledRule {
  const { rule, path, from } = checked.placed
  const read = factsRead(condition)
  return {
    id: rule.id,
    policy: typeof rule.policy === 'object' ? (Object.values(rule.policy)[0] ?? '') : (rule.policy ?? ''),
    policies: typeof rule.policy === 'object' ? rule.policy : undefined,
    status: rule.status === 'shadow' ? 'shadow' : 'live',
    precedence: rule.precedence ?? 0,
    judge: compileCondition(condition, slotOf),
    slots: read.map((fact) => slotOf(fact.name)),
    unread: Object.fromEntries(read.map((fact) => [fact.name, null])),
    evidence: [...evidenceNeeds(condition)].map(([signal, least]) => ({
      signal,
      least,
      slot: slotOf(`signals.${signal}`),
    })),
    requests: checked.requests,
    whenUnknown: checked.whenUnknown,
    forSelf: read.some((fact) => fact.name === 'author.isSelf'),
    place: {
      path,
      ...(from === undefined ? {} : { from }),
      ...(checked.placed.untried === true ? { untried: true } : {}),
    },
  }
}

function byPrecedence(a: CheckedRule, b: CheckedRule): number {
  const first = a.placed.rule
  const second = b.placed.rule
  return (second.precedence ?? 0) - (first.precedence ?? 0) || (first.id < second.id ? -1 : 1)
}

function toFallback(document: RuleSetDocument): HandoverRequest {
  const { fallback } = document
  return {
    kind: 'assign',
    role: fallback?.role ?? 'support',
    withinMs: parseDuration(fallback?.within ?? '24h') ?? 86_400_000,
    priority: fallback?.priority ?? 'normal',
    brief: undefined,
    ...(fallback?.suggest === undefined ? {} : { suggest: fallback.suggest }),
  }
}
