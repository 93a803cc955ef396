import { isRecord } from '../../is-record.js'
import type { RuleDocument } from '../../rule-set/rule-set-schema.js'
import {
  assignTo,
  type Draft,
  type Fate,
  finishDraft,
  freeId,
  freeName,
  holdFor,
  type Imported,
  startDraft,
} from './imported.js'
import { plainPattern } from './plain-pattern.js'
import { sayValue } from './say-value.js'

type Fields = Readonly<Record<string, unknown>>
type Locate = (path: string) => { readonly line: number } | undefined

/**
 * Makes a rule set of Discord's auto moderation rules, as its API lists them: one rule, or a list.
 *
 * Bounds: what Discord blocks is held here until a person decides, for a keyword alone is no evidence.
 * Errors: `null` when this is no such list; parts that cannot be carried over are among the fates, with their lines.
 * Source: Discord's reference of auto moderation, rule object, trigger types and metadata, action types.
 */
export function importDiscord(
  value: unknown,
  locate: Locate,
  options: { readonly name: string; readonly language: string },
): Imported | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0 || !list.every((one): one is Fields => isRecord(one) && 'trigger_type' in one)) return null
  const draft = startDraft(options.language)
  for (const [index, rule] of list.entries()) {
    const path = Array.isArray(value) ? `/${index}` : ''
    importRule(rule, { draft, note: (at, part, fate, became) => note(draft, locate, path + at, part, fate, became) })
  }
  return finishDraft(draft, freeId(options.name, []))
}

interface Target {
  readonly draft: Draft
  readonly note: (path: string, part: string, fate: Fate['fate'], became: string) => void
}

function note(draft: Draft, locate: Locate, path: string, part: string, fate: Fate['fate'], became: string): void {
  draft.fates.push({ line: locate(path)?.line ?? 1, part, fate, became })
}

function importRule(rule: Fields, target: Target): void {
  const { draft, note } = target
  const name = typeof rule.name === 'string' && rule.name !== '' ? rule.name : 'rule'
  const id = freeId(
    name,
    draft.rules.map((other) => other.id),
  )
  const asked = readTrigger(rule, id, target)
  if (asked === null) {
    note('', `rule \`${name}\``, 'left-out', 'nothing it asks can be asked here')
    return
  }
  const exempt = Array.isArray(rule.exempt_roles) && rule.exempt_roles.length > 0
  if (exempt) note('/exempt_roles', 'exempt_roles', 'approximated', 'staff are exempt: `author.isStaff`')
  if (Array.isArray(rule.exempt_channels) && rule.exempt_channels.length > 0)
    note(
      '/exempt_channels',
      'exempt_channels',
      'left-out',
      'comments do not say their channel; judge such channels without this rule set',
    )
  const then = readActions(rule, name, target)
  draft.rules.push({
    id,
    policy: `Carried over from Discord: ${name}`.slice(0, 2000),
    ...(rule.enabled === false ? { status: 'off' } : {}),
    when: exempt ? { and: [asked, { '==': [{ var: 'author.isStaff' }, false] }] } : asked,
    then,
  })
  if (rule.enabled === false) note('/enabled', 'enabled: false', 'carried', '`status: off`')
}

function readTrigger(rule: Fields, id: string, target: Target): object | null {
  const metadata = isRecord(rule.trigger_metadata) ? rule.trigger_metadata : {}
  switch (rule.trigger_type) {
    case 1:
      return readKeywords(metadata, id, target)
    case 3:
      target.note(
        '/trigger_type',
        'trigger_type: 3 (spam)',
        'approximated',
        '`signals.spam_scam >= 0.4`, which reads the words alone',
      )
      return { '>=': [{ var: 'signals.spam_scam' }, 0.4] }
    case 4:
      return readPresets(metadata, target)
    case 5: {
      const limit = typeof metadata.mention_total_limit === 'number' ? metadata.mention_total_limit : 0
      declare(target, 'mentions', 'number', 'how many people and roles the comment mentions')
      target.note(
        '/trigger_metadata/mention_total_limit',
        'mention_total_limit',
        'carried',
        '`context.mentions`, which the host hands in',
      )
      if (metadata.mention_raid_protection_enabled === true)
        target.note(
          '/trigger_metadata/mention_raid_protection_enabled',
          'mention_raid_protection_enabled',
          'left-out',
          'comments are not judged together; see `climate` for bursts',
        )
      return { '>': [{ var: 'context.mentions' }, limit] }
    }
    default:
      target.note(
        '/trigger_type',
        `trigger_type: ${sayValue(rule.trigger_type)}`,
        'left-out',
        'profiles of members are no comments',
      )
      return null
  }
}

function readKeywords(metadata: Fields, id: string, target: Target): object | null {
  const any = texts(metadata.keyword_filter)
  for (const [index, word] of any.entries())
    target.note(`/trigger_metadata/keyword_filter/${index}`, word, 'carried', 'a word of the list')
  const found = [...any]
  for (const [index, pattern] of texts(metadata.regex_patterns).entries()) {
    const plain = plainPattern(pattern)
    const path = `/trigger_metadata/regex_patterns/${index}`
    if (plain === null)
      target.note(
        path,
        pattern.slice(0, 80),
        'left-out',
        'rules have no regular expressions; list the words it is after',
      )
    else {
      found.push(...plain)
      target.note(path, pattern.slice(0, 80), 'carried', `the words ${plain.join(', ')}`.slice(0, 300))
    }
  }
  if (found.length === 0) return null
  const list = freeName(id, target.draft.words)
  const unless = texts(metadata.allow_list)
  for (const [index, word] of unless.entries())
    target.note(`/trigger_metadata/allow_list/${index}`, word, 'carried', 'an exemption of the list')
  target.draft.words[list] = { any: [...new Set(found)], ...(unless.length === 0 ? {} : { unless: [...unless] }) }
  return { '==': [{ var: `words.${list}` }, true] }
}

const PRESETS: ReadonlyMap<unknown, readonly [name: string, signal: string]> = new Map([
  [1, ['profanity', 'profanity']],
  [2, ['sexual content', 'sexual_abuse']],
  [3, ['slurs', 'slur']],
])

function readPresets(metadata: Fields, { note }: Target): object | null {
  const presets: readonly unknown[] = Array.isArray(metadata.presets) ? metadata.presets : []
  const asked = presets.flatMap((preset, index) => {
    const known = PRESETS.get(preset)
    const path = `/trigger_metadata/presets/${index}`
    if (known === undefined) {
      note(path, `preset ${sayValue(preset)}`, 'left-out', 'this preset is not known')
      return []
    }
    const [name, signal] = known
    note(
      path,
      `preset ${name}`,
      'approximated',
      `\`signals.${signal} >= 0.5\`, which judges what is meant, not the word`,
    )
    return [{ '>=': [{ var: `signals.${signal}` }, 0.5] }]
  })
  for (const [index, word] of texts(metadata.allow_list).entries())
    note(
      `/trigger_metadata/allow_list/${index}`,
      word,
      'left-out',
      'signals know harmless uses; a lexicon of your own may add `unless`',
    )
  const [first] = asked
  return first === undefined ? null : asked.length === 1 ? first : { or: asked }
}

function readActions(rule: Fields, name: string, { note }: Target): NonNullable<RuleDocument['then']> {
  const actions: readonly unknown[] = Array.isArray(rule.actions) ? rule.actions : []
  const brief = `Discord's rule “${name}” would have acted. Decide whether the comment stays.`
  let holds = false
  for (const [index, action] of actions.entries()) {
    const path = `/actions/${index}`
    const type = isRecord(action) ? action.type : undefined
    if (type === 1) {
      holds = true
      note(path, 'block message', 'approximated', '`hold`: out of sight until a person decides')
    } else if (type === 2) note(path, 'send alert', 'carried', '`assign` to a moderator')
    else if (type === 3) note(path, 'timeout', 'left-out', 'an author is muted on evidence only; the moderator may')
    else note(path, `action ${sayValue(type)}`, 'left-out', 'there is nothing like it here')
  }
  return holds ? holdFor(brief) : [assignTo(brief)]
}

function declare({ draft }: Target, name: string, type: 'number' | 'string' | 'boolean', describe: string): void {
  draft.context[name] = { type, describe }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []
}
