/** Small words of languages that have no pack here, and that are no words of English or French. */
const WORDS: Readonly<Record<string, string>> = {
  es: 'el los las una del por para muy pero como está están eres esta estos este más mas también tambien porque cuando donde hay nada siempre nunca soy tengo tiene ustedes usted ellos ellas nosotros su sus yo tú qué así lo mi ser todos todas todo hola gracias ni ha aquí ahora hacer puede son',
  pt: 'o os uma um não nao são sao você voce vocês voces para com muito mas pelo pela dos das na isso esse essa este esta meu minha seu sua ele ela eles elas tem também tambem porque quando foi ser estou ao em eu já ja vou só bem aqui nós por todos todas',
  it: 'il lo gli che non sono di una è anche più questo questa questi sei siete ho hai hanno nel nella della delle degli del dei alla alle mi ti tutti tutto molto perché perche grazie ciao voi loro mio mia tuo tua essere un dal al ci io ancora quando sempre',
  de: 'der das und ist nicht ein eine einen einem einer ich du sie wir ihr euch mich dich sich auf für mit auch aber noch nur wenn wie wird werden haben habe hatte kein keine zu von dem bei seit nach sind alle bist dass oder schon immer hier man mein meine eure als',
  nl: 'het een van niet dat zijn ik jij jullie wij hij zij ze voor met aan naar maar ook nog wel geen deze wordt hebben heeft moet mijn uit ons onze hun er dit wat heb ben bij worden alle zo waar',
  pl: 'nie jest się sie że jak ale są dla czy tylko przez być byc tak tego mam mnie ich już juz jestem co po wszyscy wszystkie od moje ja tym',
  sv: 'och att det är som på för inte av jag har ett till ni alla vi era om',
  da: 'og at det er som på ikke af jeg har et til alle de vi jer',
  tr: 've bir bu için icin çok cok değil degil ama var yok sen ben daha gibi kadar hiç her',
  id: 'yang dan tidak ini itu dengan untuk saya kamu ada kami dari akan sudah bisa semua',
  hi: 'hai nahi nahin kya aur mein bhi hain tum log ko se ki ke ka yeh ye hum aap sab wo koi',
  ro: 'și nu este sunt pentru cu mai ce din dar toate toți pe că foarte',
  ca: 'els amb dels però perquè molt són aquest aquesta sóc és també els meu ha tots',
}

/** Words that mean something in English or French too, in whatever language they stand above. */
const SHARED: ReadonlySet<string> = new Set(
  'o son ha at er et har de till var sen ben yok at se ko ki ke ka hum log man as so wat dit er ni mi na um em eu ja al un di ho ti lo io sub om vi po od ze pe ce mai son este ser no as is an via per si me te la le les que en on co do to in son'.split(
    ' ',
  ),
)

const BY_WORD: ReadonlyMap<string, readonly string[]> = listed()

/**
 * Finds the language whose small words stand most often among some words, and how often.
 *
 * Bounds: languages that share a word each count it; a word that is English or French, too, counts for none. Only words of at most 8 letters
 * are looked up.
 *
 * @param words as they are written, in lower case
 * @returns the two-letter tag, and the number of words that speak for it; `undefined` when none does
 */
export function otherLanguage(words: Iterable<string>): { readonly tag: string; readonly words: number } | undefined {
  const counts = new Map<string, number>()
  let best: { readonly tag: string; readonly words: number } | undefined
  for (const word of words) {
    if (word.length > 8) continue
    for (const tag of BY_WORD.get(word) ?? []) {
      const count = (counts.get(tag) ?? 0) + 1
      counts.set(tag, count)
      if (best === undefined || count > best.words) best = { tag, words: count }
    }
  }
  return best
}

/**
 * Tells whether a word of a language stands among some words; a guess about a short text needs one.
 *
 * Bounds: languages that are not listed here have no small words to look for, and are taken at their word.
 */
export function speaks(tag: string, words: Iterable<string>): boolean {
  if (!Object.hasOwn(WORDS, tag)) return true
  for (const word of words) if (BY_WORD.get(word)?.includes(tag) === true) return true
  return false
}

function listed(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const [tag, words] of Object.entries(WORDS)) {
    for (const word of new Set(words.split(' '))) {
      if (SHARED.has(word)) continue
      const tags = map.get(word)
      if (tags === undefined) map.set(word, [tag])
      else tags.push(tag)
    }
  }
  return map
}
