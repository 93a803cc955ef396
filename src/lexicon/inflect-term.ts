import { type Form, featureBits } from './features.js'
import { inflectEnglish } from './inflect-en.js'
import { inflectFrench } from './inflect-fr.js'
import type { Paradigms } from './lexicon.js'

/** Every form of a term: verbs inflect on their first word, nouns on the head (before `of`, `de`, `à`), adjectives on the first. */
export function inflectTerm(
  term: string,
  pos: string,
  language: string,
  like: string | undefined,
  irregular: Readonly<Record<string, readonly string[] | undefined>> | undefined,
  paradigms: Paradigms = {},
): Form[] {
  const blank = term.search(/[\s-]/)
  const headLast = pos === 'noun' && language === 'en' && blank > 0 && !/\s(?:of|in|on|at|to|for)\s/.test(term)
  const cutAt = blank < 0 ? term.length : headLast ? Math.max(term.lastIndexOf(' '), term.lastIndexOf('-')) + 1 : blank
  const head = headLast ? term.slice(cutAt) : term.slice(0, cutAt)
  const regular =
    language === 'fr'
      ? inflectFrench(head, pos, like)
      : language === 'en'
        ? inflectEnglish(head, pos)
        : inflectByEnding(head, pos, paradigms)
  let replaced = 0
  for (const name of Object.keys(irregular ?? {})) replaced |= name === 'feminine-plural' ? 0 : featureBits(name)
  const wrap = (text: string) => (headLast ? term.slice(0, cutAt) + text : text + term.slice(cutAt))
  const forms: Form[] = regular
    .map((form) => ({ text: wrap(form.text), features: form.features & ~replaced }))
    .filter((form) => form.features !== 0)
  if (pos === 'fixed' && blank < 0 && forms.length === 0) forms.push({ text: term, features: 1 })
  for (const [name, list] of Object.entries(irregular ?? {}))
    for (const text of list ?? [])
      forms.push({ text: blank > 0 && !/[\s-]/.test(text) ? wrap(text) : text, features: featureBits(name) })
  return forms
}

/** The forms that the paradigm with the longest fitting ending gives; one form has all the features it is listed under. */
function inflectByEnding(head: string, pos: string, paradigms: Paradigms): Form[] {
  const fitting = (pos === 'verb' || pos === 'noun' || pos === 'adjective' ? (paradigms[pos] ?? []) : []).filter(
    ({ ending }) => head.endsWith(ending),
  )
  const [first, ...others] = fitting
  if (first === undefined) return [{ text: head, features: 1 }]
  const best = others.reduce((longest, one) => (one.ending.length > longest.ending.length ? one : longest), first)
  const stem = head.slice(0, head.length - best.ending.length)
  const features = new Map<string, number>()
  for (const [name, endings] of Object.entries(best.forms))
    for (const ending of endings ?? [])
      features.set(stem + ending, (features.get(stem + ending) ?? 0) | featureBits(name))
  return [...features].map(([text, bits]) => ({ text, features: bits }))
}
