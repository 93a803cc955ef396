import type { RuleDocument, RuleSetDocument } from '../../rule-set/rule-set-schema.js'

/** What became of one part of what was imported. */
export interface Fate {
  /** Line of the imported file, from 1. */
  readonly line: number
  /** The part, as it is written there. */
  readonly part: string
  /** `carried`: means the same · `approximated`: means nearly the same, and `became` says how · `left-out`: means nothing here. */
  readonly fate: 'carried' | 'approximated' | 'left-out'
  /** What it became, or why it is left out. */
  readonly became: string
}

/** A rule set made of rules of somewhere else, and what became of each part of them. */
export interface Imported {
  readonly document: RuleSetDocument
  readonly fates: readonly Fate[]
}

/** Gathers the parts of an imported rule set. */
export interface Draft {
  readonly rules: RuleDocument[]
  readonly words: NonNullable<RuleSetDocument['words']>
  readonly context: NonNullable<RuleSetDocument['context']>
  readonly templates: Record<string, unknown>
  readonly fates: Fate[]
  readonly language: string
}

/** Starts with nothing imported. */
export function startDraft(language: string): Draft {
  return { rules: [], words: {}, context: {}, templates: {}, fates: [], language }
}

const ROLE = 'moderation'

/** Makes a whole rule set of what was gathered; what no rule answers goes to a moderator. */
export function finishDraft({ rules, words, context, templates, fates, language }: Draft, name: string): Imported {
  return {
    document: {
      sangfroid: 1,
      name,
      languages: [language],
      roles: { [ROLE]: 'looks at what was held or reported' },
      ...(Object.keys(context).length === 0 ? {} : { context }),
      ...(Object.keys(words).length === 0 ? {} : { words }),
      ...(Object.keys(templates).length === 0 ? {} : { templates }),
      rules,
      fallback: { role: ROLE, within: '24h' },
    },
    fates,
  }
}

/** Finds an id that is still free, made of what somebody called the rule. */
export function freeId(name: string, taken: readonly string[]): string {
  const stem =
    name
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^a-z0-9]/)
      .filter((word) => word !== '')
      .join('-')
      .slice(0, 60)
      .replace(/-$/, '') || 'rule'
  let id = stem
  for (let again = 2; taken.includes(id); again += 1) id = `${stem}-${again}`
  return id
}

/** Finds a name for a fact or list that is still free: letters and digits only. */
export function freeName(id: string, taken: Readonly<Record<string, unknown>>): string {
  const words = id.split(/[^a-z0-9]+/i).filter((word) => word !== '')
  const stem = words.map((word, at) => (at === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('')
  const sound = /^[a-z]/i.test(stem) ? stem.slice(0, 50) : `list${stem.slice(0, 40)}`
  let name = sound
  for (let again = 2; Object.hasOwn(taken, name); again += 1) name = `${sound}${again}`
  return name
}

/** A comment is held, and a moderator decides: nothing is removed without evidence in its words. */
export function holdFor(brief: string): NonNullable<RuleDocument['then']> {
  return ['hold', assignTo(brief)]
}

/** A moderator looks at a comment that stays. */
export function assignTo(brief: string): NonNullable<RuleDocument['then']>[number] {
  return { assign: { role: ROLE, within: '24h', brief: brief.slice(0, 2000) } }
}
