import type { Climate, Mode } from '../climate/climate.js'
import { reduceClimate } from '../climate/reduce-climate.js'
import type { ContextValue } from '../comment/comment.js'
import { emptyLedger } from '../ledger/ledger.js'
import { readPhraseText } from '../phrases/phrase-text.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { DRAFT_CHECKS } from './checks/index.js'
import { DRAFT_CODES, type Draft, type DraftReason, type DraftVerdict } from './draft.js'

/** What is known besides the draft. */
export interface DraftOptions {
  /** Epoch ms. */
  readonly now: number
  /** `mode` in place of a climate; the id of a declared fact with `true` or `false`: confirmed since, or withdrawn. */
  readonly context?: Readonly<Record<string, ContextValue>>
  /** The climate of the page it is for. */
  readonly page?: Climate
}

/**
 * Judges a draft of the brand before it is published.
 *
 * Units: times in ms since the Unix epoch; spans in UTF-16 units of the text.
 * Bounds: pure; the same input gives the same verdict. What a person has cleared is noted and no longer holds, where its code allows it.
 * Errors: `TypeError` for a draft without text, or without a time.
 * Source: docs/drafts.md.
 */
export function judgeDraft(ruleSet: CompiledRuleSet, draft: Draft, options: DraftOptions): DraftVerdict {
  if (typeof draft?.text !== 'string') throw new TypeError('judgeDraft: the draft has no `text`')
  if (!Number.isFinite(options?.now)) throw new TypeError('judgeDraft: `now` must be a time in milliseconds')
  const { now, context = {} } = options
  const measured = ruleSet.measure(
    { id: draft.id ?? 'draft', text: draft.text, ...(draft.lang === undefined ? {} : { lang: draft.lang }) },
    emptyLedger,
    now,
  )
  const page =
    options.page === undefined
      ? undefined
      : reduceClimate({ ...options.page, settings: ruleSet.climate }, { kind: 'tick', at: now })
  const mode = modeOf(context, page)
  const publishAt = Math.max(now, draft.publishAt ?? now)
  const phrases = readPhraseText(draft.text)
  const given = {
    ruleSet,
    draft,
    phrases,
    kind: draft.kind ?? 'post',
    measured,
    now,
    publishAt,
    mode,
    page,
    context,
  } as const
  const reasons = DRAFT_CHECKS.flatMap((check) => check(given)).map((reason) => cleared(reason, draft))
  return {
    draftId: draft.id ?? null,
    verdict: reasons.some(({ severity }) => severity === 'hold') ? 'hold' : 'publish',
    reasons,
    at: now,
    mode,
    ruleSet: { name: ruleSet.name, hash: ruleSet.hash },
  }
}

const MODES: readonly Mode[] = ['normal', 'elevated', 'crisis']

function modeOf(context: Readonly<Record<string, ContextValue>>, page: Climate | undefined): Mode {
  const given = Object.hasOwn(context, 'mode') ? context.mode : undefined
  return MODES.find((mode) => mode === given) ?? page?.mode ?? 'normal'
}

function cleared(reason: DraftReason, { cleared: by = [] }: Draft): DraftReason {
  if (reason.severity === 'note' || !DRAFT_CODES[reason.code].clearable) return reason
  const isCleared =
    by.includes(reason.code) || (reason.detail !== undefined && by.includes(`${reason.code}:${reason.detail}`))
  return isCleared ? { ...reason, severity: 'note' } : reason
}
