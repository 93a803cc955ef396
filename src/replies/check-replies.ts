import { HOSTILE_SIGNALS } from '../pattern/hostile-signals.js'
import type { Issue } from '../result.js'
import type { Signals } from '../signals/signal.js'
import type { CompiledTemplates, Variant } from './template.js'

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
 * Variables are filled with neutral samples. Source: docs/practices.md, P7: stay calm, never hit back.
 *
 * Errors: `unkind-template`, with the variant's path and the words that raise the signal.
 */
export function checkReplies(templates: CompiledTemplates, judge: ReplyJudge): readonly Issue[] {
  const issues: Issue[] = []
  for (const [id, template] of templates.templates) {
    for (const [lang, variants] of template.variants) {
      for (const variant of variants) {
        const text = sampleText(templates, variant, lang)
        issues.push(
          ...unkindIssues(
            judge(text, lang),
            text,
            `/templates/${id.replaceAll('~', '~0').replaceAll('/', '~1')}/variants/${lang}/${variant.index}`,
          ),
        )
      }
    }
  }
  return issues
}

function sampleText(templates: CompiledTemplates, variant: Variant, lang: string): string {
  const topic =
    [...templates.topics.values()].map((words) => words.get(lang)).find((words) => words !== undefined) ?? ''
  return variant.segments
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
