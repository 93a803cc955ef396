import type { FrameName } from '../../pattern/frame.js'
import { en } from './en.js'
import { fr } from './fr.js'

/** What the reasons room says, in one language. Placeholders are arguments, so that each language orders its own words. */
export interface Messages {
  readonly signals: Readonly<Record<string, string>>
  readonly actions: Readonly<Record<string, string>>
  readonly frames: Readonly<Record<FrameName, string>>
  readonly quote: (words: string) => string
  readonly hiddenWords: string
  readonly duplicate: string
  readonly noAction: string
  readonly matched: (ruleId: string, policy: string) => string
  readonly action: (what: string, ruleId: string) => string
  readonly restsOn: (words: string) => string
  readonly signal: (name: string, value: string, words: string) => string
  readonly act: string
  readonly review: string
  readonly damped: (words: string, frames: string) => string
  readonly facts: (facts: string) => string
  readonly lost: (what: string, ruleId: string, why: string) => string
  readonly inPart: (what: string, ruleId: string, why: string) => string
  readonly instead: (what: string, ruleId: string, came: string, why: string) => string
  readonly shadow: (what: string, ruleId: string) => string
  readonly unknown: (fact: string, rules: string) => string
  readonly forRole: (role: string) => string
  readonly statement: StatementMessages
}

/** The sentences of a statement of reasons, as the author reads them. */
export interface StatementMessages {
  readonly opening: (date: string | undefined) => string
  readonly restrictions: Readonly<
    Record<'delete' | 'hide' | 'hold' | 'block' | 'ban-page' | 'ban-thread' | 'mute', string>
  >
  readonly until: (date: string) => string
  readonly forGood: string
  readonly why: (policy: string) => string
  readonly circumstances: (signals: string, words: string) => string
  readonly trollCircumstances: string
  readonly automatedFully: string
  readonly automatedPartially: string
  readonly notAutomated: string
  readonly notice: string
  readonly ground: (ground: string) => string
  readonly scope: (countries: string) => string
  readonly redress: (redress: string) => string
}

const LANGUAGES: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['fr', fr],
])

/** Returns the messages of a language, English where there are none. */
export function messagesIn(lang: string): Messages {
  return LANGUAGES.get(lang.split('-', 1)[0] ?? lang) ?? en
}

/** Returns the name a language has for an id, or the id itself. */
export function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id
}
