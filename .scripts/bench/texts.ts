import { COSTLY_TEXTS, HOSTILE_TEXTS } from '../../test/hostile-texts.js'

/** The lengths that are compared, in UTF-16 units. */
export const LENGTHS = { short: 40, median: 140, long: 2000, hostile: 10_000 } as const

interface Parts {
  readonly openings: readonly [string, ...string[]]
  readonly middles: readonly [string, ...string[]]
  readonly endings: readonly [string, ...string[]]
}

const PARTS: readonly [Parts, ...Parts[]] = [
  {
    openings: [
      'Hello, I ordered a pair of boots on Monday',
      'Honestly the staff in the Leeds shop were lovely',
      'My invoice shows the same line twice',
      'Third time I write about the broken handle',
      'Your new advert made the whole family laugh',
      'Is the blue one coming back before summer',
    ],
    middles: [
      ' and nobody has answered my two messages since then',
      ', the box was open and the lid was missing',
      ' but the driver left it in the rain again',
      ' even though I paid for the next day',
    ],
    endings: ['. Could you have a look please?', '. Order 4471-20, thanks.', ', what a shame…', ' 👍👍 keep going'],
  },
  {
    openings: [
      'Bonjour, mon colis devait arriver hier',
      'Toujours aucune nouvelle du service client',
      'Le site plante dès que je valide le panier',
      'Merci à Nadia pour son aide au téléphone',
      'La promo affichée en caisse était fausse',
      "J'attends un remboursement depuis trois semaines",
    ],
    middles: [
      ", c'est vraiment n'importe quoi cette organisation",
      ' alors que la commande est marquée comme livrée',
      ', je ne reviendrai pas si rien ne change',
      ' et personne ne décroche au numéro indiqué',
    ],
    endings: [
      ' ! Faites quelque chose 😡',
      '. Merci de me répondre en privé.',
      ', quel dommage…',
      '. Commande 4471-20.',
    ],
  },
]

const COUNT = 96

/** Ordinary comments of one length, in English and in French by turns, no two alike. */
export function ordinaryTexts(length: number): readonly string[] {
  return Array.from({ length: COUNT }, (_, at) => {
    const { openings, middles, endings } = pick(PARTS, at)
    let text = `${1000 + at * 37} `
    for (let part = 0; text.length < length; part++) {
      const step = (at >> 1) * 7 + part * 5
      text += `${pick(openings, step)}${pick(middles, step + at)}${pick(endings, step + part)} `
    }
    return text.slice(0, length)
  })
}

/** Comments of neutral words only, which raise no signal. */
export function quietTexts(): readonly string[] {
  const words =
    'the blue table stands near a window and the garden looks green while two birds sit on the roof of our house'
  return Array.from({ length: COUNT }, (_, at) => {
    const all = words.split(' ')
    return [...all.slice(at % 7), ...all.slice(0, at % 7), String(at)].join(' ').slice(0, LENGTHS.median)
  })
}

/** What people send to wear an engine out, each of a length asked for. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  ...HOSTILE_TEXTS,
  ...COSTLY_TEXTS,
  'letters apart': (length) => fill('k i l l t h e m ', length),
  'dotted letters': (length) => fill('f.u.c.k ', length),
  'combining marks': (length) => fill(`k\u0301\u0302\u0323i\u0308l\u0330l\u0324 `, length),
  'invisible characters': (length) => fill('h\u200ba\u200bt\u00ade\u2060 ', length),
  'look-alikes': (length) => fill('уоu аrе ѕtuріd ', length),
  'brackets and quotes': (length) => fill('(["«“\'', length),
  'slurless insults': (length) => fill('you are all idiots and the women are stupid ', length),
  'half-known words': (length) => fill('stupidd hatte kiill womenn idiott ', length),
  entities: (length) => fill('&#107;&amp;#105;&lt;&x', length),
  links: (length) => fill('http://a.b/c?d=e www.x.y a@b.c ', length),
  emoji: (length) => fill('🔪👩🏽‍🦽🐖 ', length),
  surrogates: (length) => fill('\ud83d\udc00\ud800 ', length),
  'glued words': (length) => fill('killallthewomennowtheyarestupid', length),
}

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

function pick<T>(from: readonly [T, ...T[]], at: number): T {
  return from[at % from.length] ?? from[0]
}
