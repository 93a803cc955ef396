/** A comment as it is delivered: minutes since the beginning, and what an adversary can change about it. */
export interface Delivered {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly page: string
  readonly at: number
  readonly editedAt?: number
}

/** Lines of one troll, one by one more sure; and what others say. */
export interface Voice {
  readonly lang: 'en' | 'fr'
  readonly theme: string
  /** Five teasing comments on one theme, none removal-grade. */
  readonly teasing: readonly [string, string, string, string, string]
  readonly complaint: string
  readonly followUp: string
  readonly apology: string
  readonly question: string
  readonly threat: string
}

export const VOICES: readonly Voice[] = [
  {
    lang: 'en',
    theme: 'teapots',
    teasing: [
      'your teapots look like they lost a bet',
      'teapots that lost a bet, admit it',
      'still no comeback about the teapots, prove me wrong',
      'day four of the teapots. go on, deny it, i can do this all week',
      'teapots. prove me wrong. i will have the last word',
    ],
    complaint: 'My order ACM-44107 arrived broken on 3 May and nobody has answered my e-mails.',
    followUp: 'Order ACM-44107, still broken, still no answer from you.',
    apology: 'Sorry about that, I was being silly. Thank you for the laugh.',
    question: 'What time do you open on Saturday?',
    threat: 'I know where you live and I will break your legs.',
  },
  {
    lang: 'en',
    theme: 'slogan',
    teasing: [
      'nobody has ever read your slogan to the end',
      'name one person who read the slogan. i will wait',
      'no answer about the slogan, how telling. admit it',
      'the slogan again. change my mind, i dare you',
      'slogan. still waiting. say we lost',
    ],
    complaint: 'You charged my card twice on 12 April, £48.50 each time.',
    followUp: 'Still £48.50 missing since 12 April. I want my money back.',
    apology: 'Fair enough, that made me smile. Thanks.',
    question: 'Do you deliver to Cork?',
    threat: 'I will find your staff and stab them.',
  },
  {
    lang: 'fr',
    theme: 'théières',
    teasing: [
      'vos théières ont été pensées par un escargot',
      'des théières pensées par un escargot, avouez',
      'toujours rien sur les théières ? osez donc dire le contraire',
      'jour quatre des théières. répondez donc, je lâcherai pas',
      'les théières, encore. avouez, j ai le dernier mot',
    ],
    complaint: 'Ma commande ACM-44107 est arrivée cassée le 3 mai et personne ne répond à mes mails.',
    followUp: 'Commande ACM-44107, toujours cassée, toujours aucune réponse de votre part.',
    apology: 'Désolé, je faisais l’idiot. Merci pour le sourire.',
    question: 'Vous ouvrez à quelle heure le samedi ?',
    threat: 'Je sais où tu habites, je vais te casser la gueule.',
  },
  {
    lang: 'fr',
    theme: 'slogan',
    teasing: [
      'personne n’a jamais lu votre slogan jusqu’au bout',
      'citez une seule personne qui a lu le slogan, je reste là',
      'pas de réponse sur le slogan, avouez donc',
      'encore le slogan. prouvez-moi le contraire',
      'le slogan. osez nier. je bouge pas d’ici',
    ],
    complaint: 'Vous m’avez débité deux fois le 12 avril, 48,50 € à chaque fois.',
    followUp: 'Il manque toujours 48,50 € depuis le 12 avril. Je veux être remboursé.',
    apology: 'Bien envoyé, ça m’a fait sourire. Merci.',
    question: 'Vous livrez à Liège ?',
    threat: 'Je vais retrouver vos employés et les poignarder.',
  },
]

/** What must come of a strategy, besides what always holds. */
export type Outcome =
  /** Somebody ends banned. */
  | 'banned'
  /** Nobody is joked at or banned. */
  | 'heard'
  /** One joke at most, and no ban. */
  | 'spared'
  /** What gets through, and why is said in docs/practices.md. */
  | 'passes'
  /** Depends on the words; only what always holds is asked. */
  | 'open'

export interface Strategy {
  readonly name: string
  readonly outcome: Outcome
  readonly play: (voice: Voice, page: string) => readonly Delivered[]
}

const HOUR = 60
const DAY = 24 * HOUR

function said(
  texts: readonly string[],
  page: string,
  { author = 'troll', step = 3 * HOUR, from = 0 }: { author?: string; step?: number; from?: number } = {},
): readonly Delivered[] {
  return texts.map((text, index) => ({
    id: `${author}-${page}-${from + index * step}-${index}`,
    text,
    author,
    page,
    at: from + index * step,
  }))
}

const each = (texts: readonly string[], change: (text: string, index: number) => string): readonly string[] =>
  texts.map(change)
const spaced = (text: string): string => text.replace(/\p{L}{4,}/gu, (word) => [...word].join('\u200b'))
const lookalikes = (text: string): string => text.replaceAll('a', 'а').replaceAll('o', 'о').replaceAll('e', 'е')
const doubled = (text: string): string => text.replace(/[aeiou](?=[^aeiou])/u, (letter) => letter.repeat(3))

/** How somebody who knows the rules would try to get round them, and how the innocent may look like it. */
export const STRATEGIES: readonly Strategy[] = [
  { name: 'plain', outcome: 'banned', play: ({ teasing }, page) => said(teasing, page) },
  { name: 'fast, a minute apart', outcome: 'banned', play: ({ teasing }, page) => said(teasing, page, { step: 1 }) },
  {
    name: 'slow, a week apart',
    outcome: 'banned',
    play: ({ teasing }, page) => said(teasing, page, { step: 7 * DAY }),
  },
  { name: 'all at the same minute', outcome: 'banned', play: ({ teasing }, page) => said(teasing, page, { step: 0 }) },
  {
    name: 'every comment twice',
    outcome: 'banned',
    play: ({ teasing }, page) => said(teasing, page).flatMap((comment) => [comment, comment]),
  },
  {
    name: 'all of it delivered again a day later',
    outcome: 'banned',
    play: ({ teasing }, page) => [...said(teasing, page), ...said(teasing, page)],
  },
  {
    name: 'the first two out of order',
    outcome: 'banned',
    play: ({ teasing }, page) => {
      const [first, second, ...rest] = said(teasing, page)
      return first === undefined || second === undefined ? [] : [second, first, ...rest]
    },
  },
  {
    name: 'in capitals',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => t.toUpperCase()),
        page,
      ),
  },
  { name: 'invisible characters', outcome: 'banned', play: ({ teasing }, page) => said(each(teasing, spaced), page) },
  { name: 'look-alike letters', outcome: 'banned', play: ({ teasing }, page) => said(each(teasing, lookalikes), page) },
  { name: 'a stretched vowel', outcome: 'banned', play: ({ teasing }, page) => said(each(teasing, doubled), page) },
  {
    name: 'a tail of emoji',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => `${t} 🫖🙂`),
        page,
      ),
  },
  {
    name: 'near-duplicates of one provocation',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (_, index) => `${teasing[2]}${'!'.repeat(index + 1)}`),
        page,
      ),
  },
  {
    name: 'a question between each',
    outcome: 'banned',
    play: ({ teasing, question }, page) =>
      said(
        teasing.flatMap((text) => [text, question]),
        page,
      ),
  },
  {
    name: 'an edit that adds an emoji after each',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(teasing, page).flatMap((comment) => [
        comment,
        { ...comment, text: `${comment.text} 🙂`, at: comment.at + 5, editedAt: comment.at + 5 },
      ]),
  },
  {
    name: 'the same thread of teasing on a second page after the ban',
    outcome: 'banned',
    play: ({ teasing }, page) => [...said(teasing, page), ...said(teasing, `${page}-two`, { from: 30 * HOUR })],
  },
  {
    name: 'a threat in place of the third',
    outcome: 'banned',
    play: ({ teasing, threat }, page) => said([teasing[0], teasing[1], threat, teasing[3]], page),
  },
  {
    name: 'a year of silence after the joke',
    outcome: 'banned',
    play: ({ teasing }, page) => [
      ...said(teasing.slice(0, 3), page),
      ...said(teasing.slice(3), page, { from: 365 * DAY }),
    ],
  },
  { name: 'one comment only', outcome: 'heard', play: ({ teasing }, page) => said([teasing[0]], page) },
  {
    name: 'five accounts, one comment each',
    outcome: 'passes',
    play: ({ teasing }, page) =>
      teasing.flatMap((text, index) => said([text], page, { author: `troll${index}`, from: index * HOUR })),
  },
  {
    name: 'one comment on each of five pages',
    outcome: 'passes',
    play: ({ teasing }, page) =>
      teasing.flatMap((text, index) => said([text], `${page}${index}`, { from: index * HOUR })),
  },
  {
    name: 'two months between each',
    outcome: 'passes',
    play: ({ teasing }, page) => said([teasing[0], teasing[1]], page, { step: 62 * DAY }),
  },
  { name: 'emoji only', outcome: 'passes', play: (_, page) => said(['🫖', '🫖🫖', '🫖🫖🫖', '🫖'], page) },
  {
    name: 'a made-up order number with it',
    outcome: 'passes',
    play: ({ teasing, followUp }, page) => said([followUp, ...teasing.slice(0, 3)], page),
  },
  {
    name: 'an apology after the joke',
    outcome: 'spared',
    play: ({ teasing, apology }, page) => said([teasing[0], teasing[1], apology], page),
  },
  {
    name: 'an apology after the first',
    outcome: 'heard',
    play: ({ teasing, apology }, page) => said([teasing[0], apology], page),
  },
  {
    name: 'deleted by the author and never seen again',
    outcome: 'spared',
    play: ({ teasing }, page) => said([teasing[0], teasing[1]], page),
  },
  {
    name: 'a real complaint after the joke',
    outcome: 'spared',
    play: ({ teasing, complaint, followUp }, page) =>
      said([teasing[0], teasing[1], complaint, followUp, followUp], page),
  },
  {
    name: 'a furious customer, five times the same',
    outcome: 'heard',
    play: ({ complaint, followUp }, page) => said([complaint, followUp, followUp, followUp, followUp], page),
  },
  {
    name: 'a furious customer who shouts',
    outcome: 'heard',
    play: ({ complaint, followUp }, page) =>
      said(
        each([complaint, followUp, followUp], (t) => t.toUpperCase()),
        page,
      ),
  },
  {
    name: 'a furious customer who taunts, too',
    outcome: 'heard',
    play: ({ complaint, teasing, followUp }, page) => said([complaint, teasing[2], followUp, teasing[3]], page),
  },
  {
    name: 'a complaint delivered after its follow-ups',
    outcome: 'heard',
    play: ({ complaint, followUp }, page) => [...said([complaint, followUp, followUp], page)].reverse(),
  },
  {
    name: 'a question, again and again',
    outcome: 'heard',
    play: ({ question }, page) => said([question, question, question, question], page),
  },
  {
    name: 'two authors in turn: one teases, one complains',
    outcome: 'banned',
    play: ({ teasing, complaint, followUp }, page) =>
      [...said(teasing, page), ...said([complaint, followUp, followUp], page, { author: 'customer', from: 30 })].sort(
        (a, b) => a.at - b.at,
      ),
  },
  {
    name: 'another language half-way',
    outcome: 'banned',
    play: ({ lang, teasing }, page) => {
      const other = VOICES.find((voice) => voice.lang !== lang)
      return said([...teasing.slice(0, 2), ...(other?.teasing.slice(2) ?? [])], page)
    },
  },
  {
    name: 'long words with their letters apart',
    outcome: 'open',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => t.replace(/\p{L}{6,}/gu, (word) => [...word].join(' '))),
        page,
      ),
  },
  {
    name: 'figures for letters',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => t.replaceAll('e', '3').replaceAll('o', '0').replaceAll('i', '1')),
        page,
      ),
  },
  {
    name: 'kind words around it',
    outcome: 'open',
    play: ({ lang, teasing }, page) =>
      said(
        each(teasing, (t) => (lang === 'en' ? `love you guys but ${t}, thanks` : `je vous adore mais ${t}, merci`)),
        page,
      ),
  },
  {
    name: 'a link and hashtags after it',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => `${t} https://example.org/x #lol #funny`),
        page,
      ),
  },
  {
    name: 'said to a friend',
    outcome: 'open',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => `@pal ${t}`),
        page,
      ),
  },
  {
    name: 'in quotation marks',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => `“${t}”`),
        page,
      ),
  },
  {
    name: 'as a question',
    outcome: 'banned',
    play: ({ teasing }, page) =>
      said(
        each(teasing, (t) => `${t}?`),
        page,
      ),
  },
  {
    name: 'as a complaint about waiting',
    outcome: 'open',
    play: ({ lang, teasing }, page) =>
      said(
        each(teasing, (t) => (lang === 'en' ? `${t}. still waiting for an answer` : `${t}. toujours pas de réponse`)),
        page,
      ),
  },
  {
    name: 'backwards',
    outcome: 'banned',
    play: ({ teasing }, page) => said([...teasing].reverse(), page),
  },
  {
    name: 'each edited into the next',
    outcome: 'passes',
    play: ({ teasing }, page) => {
      const [first, ...later] = said(teasing, page)
      return first === undefined
        ? []
        : [first, ...later.map((comment) => ({ ...comment, id: first.id, editedAt: comment.at }))]
    },
  },
  {
    name: 'buried in a long text',
    outcome: 'open',
    play: ({ lang, teasing }, page) => {
      const filler = (
        lang === 'en'
          ? 'It was a day like any other in our little town. '
          : 'C’était un jour comme un autre dans notre petite ville. '
      ).repeat(6)
      return said(
        each(teasing, (t) => `${filler}${t}. ${filler}`),
        page,
      )
    },
  },
]
