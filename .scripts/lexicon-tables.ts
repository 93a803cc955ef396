import { HARMFUL_CATEGORIES, PLAIN_CATEGORIES } from '../src/lexicon/categories.js'
import { FEATURES, type Feature } from '../src/lexicon/features.js'
import { inflectEnglish } from '../src/lexicon/inflect-en.js'
import { inflectFrench } from '../src/lexicon/inflect-fr.js'

/** Verbs whose names `like` may give, and verbs that are recognised by their ending. */
const FRENCH_MODELS = [
  'parler',
  'manger',
  'envoyer',
  'appeler',
  'jeter',
  'finir',
  'vendre',
  'battre',
  'mettre',
  'foutre',
  'connaître',
  'prendre',
  'suivre',
  'vivre',
  'écrire',
  'peindre',
  'craindre',
  'détruire',
  'faire',
  'dire',
  'lire',
  'rire',
  'croire',
  'boire',
  'tenir',
  'venir',
  'mourir',
  'courir',
  'recevoir',
  'pouvoir',
  'vouloir',
  'devoir',
  'savoir',
  'voir',
  'rompre',
  'plaire',
  'ouvrir',
  'offrir',
  'souffrir',
  'cueillir',
  'partir',
  'dormir',
  'servir',
] as const

const ENGLISH_MODELS = ['kill', 'stab', 'hate', 'bully', 'punch', 'lie'] as const

const TABLES: Readonly<Record<string, () => string>> = {
  harmful: () => categoryTable(HARMFUL_CATEGORIES),
  plain: () => categoryTable(PLAIN_CATEGORIES),
  features: () =>
    `${Object.keys(FEATURES)
      .map((name) => `\`${name}\``)
      .join(', ')}`,
  english: () =>
    tableOf(
      ['verb', 'third', 'past', 'gerund'],
      ENGLISH_MODELS.map((verb) => [
        verb,
        ...(['third', 'past', 'gerund'] as const).map((feature) => englishForm(verb, feature)),
      ]),
    ),
  french: () =>
    tableOf(
      ['verb', 'present', 'past', 'participle', 'future', 'subjunctive'],
      FRENCH_MODELS.map((verb) => [
        verb,
        ...(['present', 'past', 'participle', 'future', 'subjunctive'] as const).map((feature) =>
          frenchForms(verb, feature),
        ),
      ]),
    ),
}

/** Writes every generated table of a page anew, between `<!-- name -->` and `<!-- /name -->`. */
export function fillTables(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) throw new Error(`no place for the table \`${name}\``)
    return `${text.slice(0, from + open.length)}\n\n${table()}\n\n${text.slice(to)}`
  }, page)
}

function categoryTable(categories: Readonly<Record<string, string>>): string {
  return tableOf(
    ['category', 'what stands in it'],
    Object.entries(categories).map(([name, about]) => [`\`${name}\``, about]),
  )
}

function englishForm(verb: string, feature: Feature): string {
  return inflectEnglish(verb, 'verb').find(({ features }) => (features & FEATURES[feature]) !== 0)?.text ?? ''
}

/** The first forms of a feature; the rest follow from them. */
function frenchForms(verb: string, feature: Feature): string {
  const like = ['partir', 'dormir', 'servir'].includes(verb) ? verb : undefined
  const forms = inflectFrench(verb, 'verb', like).flatMap(({ text, features }) =>
    (features & FEATURES[feature]) === 0 ? [] : [text],
  )
  return [...new Set(forms)].slice(0, feature === 'participle' ? 2 : feature === 'present' ? 5 : 1).join(', ')
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
