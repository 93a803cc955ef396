/** One way of writing a word so that a person still reads it and a list of words does not. */
export interface Disguise {
  readonly name: string
  readonly family:
    | 'invisible'
    | 'look-alike'
    | 'style'
    | 'marks'
    | 'entities'
    | 'symbols'
    | 'parted'
    | 'spelling'
    | 'context'
  readonly apply: (word: string) => string
  /** False where the engine is known not to see through it; docs/disguises.md lists those too. */
  readonly seen: boolean
}

type Family = Disguise['family']

function make(family: Family, name: string, apply: (word: string) => string, seen = true): Disguise {
  return { family, name, apply, seen }
}

/** A letter for a letter; what the table lacks stays. */
function swap(from: string, to: string): (word: string) => string {
  const table = new Map([...from].map((letter, at) => [letter, [...to][at] ?? letter]))
  return (word) => [...word].map((letter) => table.get(letter) ?? letter).join('')
}

/** A run of code points that starts at the form of `a`. */
function alphabet(start: number): (word: string) => string {
  return (word) =>
    [...word].map((letter) => (isLetter(letter) ? String.fromCodePoint(start + offset(letter)) : letter)).join('')
}

function between(separator: string): (word: string) => string {
  return (word) => [...word].join(separator)
}

function inside(separator: string): (word: string) => string {
  return (word) => `${word.slice(0, middle(word))}${separator}${word.slice(middle(word))}`
}

function after(mark: string): (word: string) => string {
  return (word) => [...word].map((letter) => letter + mark).join('')
}

/** Every letter but the first and the last. */
function masked(mask: string): (word: string) => string {
  return (word) => [...word].map((letter, at) => (at === 0 || at === word.length - 1 ? letter : mask)).join('')
}

function firstVowel(mask: string): (word: string) => string {
  return (word) => {
    const at = vowelAt(word)
    return `${word.slice(0, at)}${mask}${word.slice(at + 1)}`
  }
}

function vowelAt(word: string): number {
  const at = [...word].findIndex((letter, place) => place > 0 && /[aeiouy]/.test(letter))
  return at < 0 ? 1 : at
}

function middle(word: string): number {
  return Math.floor(word.length / 2)
}

function isLetter(letter: string): boolean {
  return letter >= 'a' && letter <= 'z'
}

function offset(letter: string): number {
  return letter.charCodeAt(0) - 97
}

function decimal(letter: string): string {
  return `&#${letter.charCodeAt(0)};`
}

const INVISIBLE: readonly (readonly [string, string])[] = [
  ['zero-width space', '\u200b'],
  ['zero-width non-joiner', '\u200c'],
  ['zero-width joiner', '\u200d'],
  ['word joiner', '\u2060'],
  ['invisible separator', '\u2063'],
  ['zero-width no-break space', '\ufeff'],
  ['soft hyphen', '\u00ad'],
  ['left-to-right mark', '\u200e'],
  ['combining grapheme joiner', '\u034f'],
  ['variation selector', '\ufe0f'],
  ['Mongolian vowel separator', '\u180e'],
  ['Hangul filler', '\u3164'],
  ['tag character', '\u{e0041}'],
]

const PARTED: readonly (readonly [string, string])[] = [
  ['spaces', ' '],
  ['two spaces', '  '],
  ['dots', '.'],
  ['dashes', '-'],
  ['underscores', '_'],
  ['stars', '*'],
  ['slashes', '/'],
  ['backslashes', '\\'],
  ['bars', '|'],
  ['commas', ','],
  ['tildes', '~'],
  ['plus signs', '+'],
  ['middle dots', '·'],
  ['bullets', '•'],
  ['quotation marks', '"'],
  ['tabs', '\t'],
  ['line breaks', '\n'],
  ['no-break spaces', '\u00a0'],
  ['narrow no-break spaces', '\u202f'],
  ['ideographic spaces', '\u3000'],
  ['thin spaces', '\u2009'],
  ['dots and spaces', '. '],
]

/** Every variety, in the order of the page. */
export const DISGUISES: readonly Disguise[] = [
  ...INVISIBLE.map(([name, mark]) => make('invisible', `${name} between the letters`, between(mark))),
  make('invisible', 'right-to-left override around the word', (word) => `\u202d${word}\u202c`),
  make('invisible', 'isolates around each letter', (word) =>
    [...word].map((letter) => `\u2068${letter}\u2069`).join(''),
  ),
  make('invisible', 'one invisible character inside', inside('\u200b')),

  make('look-alike', 'Cyrillic', swap('aeopcyxisjhk', 'аеорсухіѕјһк')),
  make('look-alike', 'Cyrillic capitals', (word) => swap('ABEKMHOPCTX', 'АВЕКМНОРСТХ')(word.toUpperCase())),
  make('look-alike', 'Greek', swap('aoiuvnpet', 'αοιυνηρετ')),
  make('look-alike', 'Greek capitals', (word) => swap('ABEZHIKMNOPTYX', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ')(word.toUpperCase())),
  make('look-alike', 'Armenian', swap('ouhngq', 'օսհոցզ')),
  make('look-alike', 'Cherokee', (word) => swap('ADEGHJKLMPRSTVWZ', 'ᎪᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ')(word.toUpperCase())),
  make('look-alike', 'Lisu', (word) =>
    swap('ABCDEFGHIJKLMNOPRSTUVWXYZ', 'ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ')(word.toUpperCase()),
  ),
  make('look-alike', 'one Cyrillic letter', (word) => word.replace(/[aeopcy]/, swap('aeopcy', 'аеорсу'))),
  make('look-alike', 'Cyrillic and Greek mixed', (word) => swap('oi', 'οι')(swap('ace', 'асе')(word))),
  make('look-alike', 'turned letters', swap('abcdefghijklmnopqrstuvwxyz', 'ɐqɔpǝɟƃɥıɾʞlɯuodbɹsʇnʌʍxʎz'), false),
  make(
    'look-alike',
    'upside down',
    (word) => [...swap('abcdefghijklmnopqrstuvwxyz', 'ɐqɔpǝɟƃɥıɾʞlɯuodbɹsʇnʌʍxʎz')(word)].reverse().join(''),
    false,
  ),
  make('look-alike', 'stroked and hooked letters', swap('bdhilotu', 'ƀđħɨłøŧʉ'), false),

  make('style', 'full width', alphabet(0xff41)),
  make('style', 'full-width capitals', alphabet(0xff21)),
  make('style', 'mathematical bold', alphabet(0x1d41a)),
  make('style', 'mathematical bold italic', alphabet(0x1d482)),
  make('style', 'mathematical bold script', alphabet(0x1d4ea)),
  make('style', 'mathematical bold fraktur', alphabet(0x1d586)),
  make('style', 'mathematical double-struck', alphabet(0x1d552)),
  make('style', 'mathematical sans-serif', alphabet(0x1d5ba)),
  make('style', 'mathematical sans-serif bold', alphabet(0x1d5ee)),
  make('style', 'mathematical monospace', alphabet(0x1d68a)),
  make('style', 'circled', alphabet(0x24d0)),
  make('style', 'negative circled', alphabet(0x1f150)),
  make('style', 'squared', alphabet(0x1f130)),
  make('style', 'negative squared', alphabet(0x1f170)),
  make('style', 'parenthesised', alphabet(0x249c)),
  make('style', 'regional indicators', alphabet(0x1f1e6)),
  make('style', 'regional indicators with blanks', (word) => [...alphabet(0x1f1e6)(word)].join(' ')),
  make('style', 'small capitals', swap('abcdefghijklmnoprstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ')),
  make('style', 'superscript', swap('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ')),
  make('style', 'subscript', swap('aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')),
  make(
    'style',
    'Braille',
    (word) => [...word].map((letter) => String.fromCodePoint(0x2801 + offset(letter))).join(''),
    false,
  ),
  make('style', 'alternating capitals', (word) =>
    [...word].map((letter, at) => (at % 2 === 0 ? letter : letter.toUpperCase())).join(''),
  ),
  make('style', 'capitals', (word) => word.toUpperCase()),

  make('marks', 'acute accents', after('\u0301')),
  make('marks', 'composed accents', swap('aeiouycns', 'áëîöùÿçñš')),
  make('marks', 'piled-up marks', after('\u0301\u0323\u0302\u0330\u0308')),
  make('marks', 'struck through', after('\u0336')),
  make('marks', 'underlined', after('\u0332')),
  make('marks', 'short strokes', after('\u0335')),
  make('marks', 'enclosing circles', after('\u20dd')),
  make('marks', 'enclosing keycaps', after('\u20e3')),

  make('entities', 'decimal entities', (word) => [...word].map(decimal).join('')),
  make('entities', 'hexadecimal entities', (word) =>
    [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(''),
  ),
  make('entities', 'one entity', (word) => `${decimal(word[0] ?? '')}${word.slice(1)}`),
  make('entities', 'soft hyphens as entities', between('&shy;')),
  make('entities', 'zero-width joiners as entities', between('&zwj;')),
  make(
    'entities',
    'escaped twice',
    (word) => [...word].map((letter) => `&amp;#${letter.charCodeAt(0)};`).join(''),
    false,
  ),
  make('entities', 'an empty tag inside', inside('<b></b>'), false),

  make('symbols', 'leet digits', swap('aeiost', '431057')),
  make('symbols', 'leet symbols', swap('aios', '@!0$')),
  make('symbols', 'one digit', (word) => word.replace(/[aeio]/, swap('aeio', '4310'))),
  make('symbols', '@ for a, $ for s', swap('as', '@$')),
  make('symbols', 'a bar for i and l', swap('il', '||')),
  make('symbols', 'a vowel starred', firstVowel('*')),
  make('symbols', 'a vowel underscored', firstVowel('_')),
  make('symbols', 'a vowel hashed', firstVowel('#')),
  make('symbols', 'a vowel dotted', firstVowel('.'), false),
  make('symbols', 'a vowel as an emoji', firstVowel('🍆')),
  make('symbols', 'all but the ends starred', masked('*'), false),
  make('symbols', 'currency signs', swap('celsy', '¢€£$¥')),

  ...PARTED.map(([name, separator]) => make('parted', `${name} between the letters`, between(separator))),
  make('parted', 'emoji between the letters', between('👏'), false),
  make('parted', 'apostrophes between the letters', between("'"), false),
  make('parted', 'mixed separators', (word) =>
    [...word]
      .map((letter, at) => letter + ([' ', '.', '-', '_'][at % 4] ?? ''))
      .join('')
      .slice(0, -1),
  ),
  make('parted', 'one blank inside', inside(' ')),
  make('parted', 'one dot inside', inside('.'), false),
  make('parted', 'one hyphen inside', inside('-')),
  make('parted', 'one underscore inside', inside('_')),
  make('parted', 'one star inside', inside('*')),
  make('parted', 'one line break inside', inside('\n'), false),
  make(
    'parted',
    'brackets around a letter',
    (word) => `${word.slice(0, 1)}(${word.slice(1, 2)})${word.slice(2)}`,
    false,
  ),

  make('spelling', 'vowels drawn out', (word) => word.replace(/[aeiou]/g, '$&$&$&$&')),
  make('spelling', 'the last letter drawn out', (word) => word + (word.at(-1) ?? '').repeat(5)),
  make('spelling', 'every letter twice', (word) => word.replace(/./g, '$&$&')),
  make('spelling', 'one letter doubled', (word) => `${word.slice(0, 3)}${word.slice(2)}`),
  make(
    'spelling',
    'two neighbours swapped',
    (word) =>
      `${word.slice(0, middle(word))}${word[middle(word) + 1] ?? ''}${word[middle(word)] ?? ''}${word.slice(middle(word) + 2)}`,
  ),
  make('spelling', 'one letter left out', (word) => `${word.slice(0, middle(word))}${word.slice(middle(word) + 1)}`),
  make(
    'spelling',
    'the next key hit',
    (word) =>
      `${word.slice(0, middle(word))}${swap('abcdefghijklmnopqrstuvwxyz', 'snvfrghjokl;,mp[wtdyibecux')(word[middle(word)] ?? '').replace(/[;,[]/, 'x')}${word.slice(middle(word) + 1)}`,
  ),
  make('spelling', 'one letter too many', (word) => `${word.slice(0, middle(word))}h${word.slice(middle(word))}`),
  make('spelling', 'first vowel left out', firstVowel('')),
  make(
    'spelling',
    'all vowels left out',
    (word) => `${word.slice(0, 1)}${word.slice(1).replace(/[aeiou]/g, '')}`,
    false,
  ),
  make('spelling', 'k for c, z for s', (word) => word.replace(/ck|c(?=[aou]|$)/g, 'k').replace(/s(?!.*s)/, 'z')),
  make('spelling', 'ph for f, y for i', (word) => word.replace(/f/g, 'ph').replace(/(?<!^)i/, 'y')),
  make('spelling', 'backwards', (word) => [...word].reverse().join('')),

  make('context', 'as a hashtag', (word) => `#${word}`),
  make('context', 'in quotation marks of emphasis', (word) => `*${word}*`),
  make('context', 'in underscores', (word) => `_${word}_`),
  make('context', 'in brackets', (word) => `(${word})`),
  make('context', 'before three exclamation marks', (word) => `${word}!!!`),
  make('context', 'between emoji', (word) => `🤬${word}🤬`),
  make('context', 'glued to the word before', (word) => `\u0008${word}`),
]

/** A sentence around a disguised word, and where the word stands in it. */
export interface Disguised {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Puts a disguised word into a sentence of its language; `\u0008` takes the blank before it away. */
export function inSentence(sentence: string, word: string): Disguised {
  const glued = word.startsWith('\u0008')
  const bare = glued ? word.slice(1) : word
  const [before = '', rest = ''] = sentence.split('_')
  const head = glued ? before.trimEnd() : before
  return { text: `${head}${bare}${rest}`, start: head.length, end: head.length + bare.length }
}
