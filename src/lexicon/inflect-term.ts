import { type Form, featureBits } from './features.js'
import { inflectEnglish } from './inflect-en.js'
import { inflectFrench } from './inflect-fr.js'

/** Every form of a term: verbs inflect on their first word, nouns on the head (before `of`, `de`, `à`), adjectives on the first. */
export function inflectTerm(
  term: string,
  pos: string,
  language: string,
  like: string | undefined,
  irregular: Readonly<Record<string, readonly string[] | undefined>> | undefined,
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
        : [{ text: head, features: 1 }]
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
