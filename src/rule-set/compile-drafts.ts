import { dayAfter } from '../calendar/civil-day.js'
import { type CompiledPhrases, compilePhrases } from '../phrases/compile-phrases.js'
import { compileWords } from './compile-words.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** What is looked for in drafts. */
export interface CompiledDrafts {
  readonly assertions: CompiledPhrases
  readonly promises: CompiledPhrases
  readonly unbounded: CompiledPhrases
  /** Words with which a rumour is denied, not passed on. */
  readonly denials: CompiledPhrases
  /** Words that put the blame on people, or sort them, by kind. */
  readonly unfit: readonly { readonly kind: string; readonly isIn: (text: string) => boolean }[]
}

/** A declared fact, ready to be looked for. */
export interface CompiledFact {
  readonly id: string
  readonly says: CompiledPhrases
  readonly confirmed: boolean
  /** Epoch ms from which it holds no longer. */
  readonly expiresAt: number
}

const DENIALS = {
  en: [
    '=no',
    '=not',
    '=never',
    '=none',
    '=without',
    '=false',
    '=untrue',
    '=wrong',
    '=rumour',
    '=rumor',
    '=hoax',
    '=myth',
  ],
  fr: ['=pas', '=aucun', '=aucune', '=jamais', '=sans', '=faux', '=fausse', '=inexact', '=rumeur', '=intox', '=mythe'],
}

/** The kinds of unfit words for which a draft is held; of the others `check` reports templates. */
const HELD: ReadonlySet<string> = new Set(['blame', 'discrimination'])

/** Compiles what is looked for in drafts. */
export function compileDrafts({ drafts }: RuleSetDocument): CompiledDrafts {
  return {
    assertions: compilePhrases(drafts?.assertions ?? {}),
    promises: compilePhrases(drafts?.promises ?? {}),
    unbounded: compilePhrases(drafts?.unbounded ?? {}),
    denials: compilePhrases(DENIALS),
    unfit: Object.entries(drafts?.unfit ?? {}).flatMap(([kind, byLanguage]) => {
      const any = Object.values(byLanguage).flat()
      return HELD.has(kind) && any.length > 0 ? [{ kind, isIn: compileWords({ any }) }] : []
    }),
  }
}

/** Compiles the declared facts. */
export function compileFacts({ facts }: RuleSetDocument): readonly CompiledFact[] {
  return Object.entries(facts ?? {}).map(([id, { says, confirmed, validUntil }]) => ({
    id,
    says: compilePhrases(says),
    confirmed,
    expiresAt: validUntil === undefined ? Number.POSITIVE_INFINITY : dayAfter(validUntil),
  }))
}
