import { HOSTILE_SIGNALS } from '../pattern/hostile-signals.js'
import type { Issue } from '../result.js'
import type { Signals } from '../signals/signal.js'
import type { CompiledTemplates, Variant } from './template.js'
import { variantPath } from './variant-path.js'

/** Reads a text the way a comment is read. */
export type ReplyJudge = (text: string, lang: string) => Signals

/** Signals that a reply of ours must never raise. */
export const UNKIND_SIGNALS = [...HOSTILE_SIGNALS, 'profanity', 'brand_insult', 'bait'] as const

const ACT = 0.5
const SAMPLES: ReadonlyMap<string, string> = new Map([
  ['author.name', 'Camille'],
  ['brand.name', 'Exemple'],
  ['brand.contact', 'exemple.example/contact'],
  ['order', 'AB-1234'],
  ['rumour.fact', ''],
  ['rumour.spot', ''],
  ['rumour.link', 'exemple.example'],
])

/**
 * Returns an issue for every variant that would itself be moderated, were it a comment.
 *
 * Variables are filled with neutral samples, topics with each of their names. Source: docs/practices.md, P7: stay calm, never hit back.
 *
 * Errors: `unkind-template`, with the variant's path and the words that raise the signal.
 */
export function checkReplies(templates: CompiledTemplates, judge: ReplyJudge): readonly Issue[] {
  const issues: Issue[] = []
  for (const template of templates.templates.values()) {
    for (const [lang, variants] of template.variants) {
      for (const variant of variants) {
        const path = variantPath(template, lang, variant, variants)
        const texts = topicsOf(templates, variant, lang).map((topic) => sampleText(variant, topic))
        const found = texts.map((text) => unkindIssues(judge(text, lang), text, path)).find(({ length }) => length > 0)
        issues.push(...(found ?? []))
      }
    }
  }
  return issues
}

/** Every way a topic is called, for each may go badly with the words around it; one empty name where no topic is said. */
function topicsOf({ topics }: CompiledTemplates, { variables }: Variant, lang: string): readonly string[] {
  const names = [...topics.values()].flatMap((words) => words.get(lang) ?? [])
  return variables.includes('topic') && names.length > 0 ? names : ['']
}

function sampleText({ segments }: Variant, topic: string): string {
  return segments
    .map((segment) => (segment.kind === 'text' ? segment.text : (SAMPLES.get(segment.name) ?? topic)))
    .join('')
}

function unkindIssues(signals: Signals, text: string, path: string): readonly Issue[] {
  return UNKIND_SIGNALS.flatMap((id) => {
    const signal = Object.hasOwn(signals, id) ? signals[id] : undefined
    if (signal === undefined || signal.value === null || signal.value < ACT) return []
    const words = signal.evidence.map((found) => `\`${text.slice(found.start, found.end)}\``).join(', ')
    const issue = {
      code: 'unkind-template',
      severity: 'error',
      path,
      message: `this reply would be moderated for \`${id}\``,
      hint: `reword ${words || 'it'}`,
    } as const
    return [issue]
  })
}
