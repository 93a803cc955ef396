import { FEATURES, type Form } from './features.js'

const F = FEATURES

/** Endings of one conjugation, after the ending of the infinitive is cut off; forms of one feature are parted by blanks. */
interface Model {
  readonly ending: string
  readonly present: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
  /** Stems of the future and the conditional. */
  readonly future: string
  readonly subjunctive: string
  readonly imperative: string
}

/**
 * The French inflections of one word.
 *
 * Bounds: verbs in -er, -ir, -re, and those conjugated like a model in `MODELS`; other irregular forms come from the lexicon's `forms`.
 */
export function inflectFrench(word: string, pos: string, like?: string): Form[] {
  if (pos === 'verb') return conjugate(word, like)
  if (pos === 'noun')
    return [
      { text: word, features: F.singular },
      { text: pluralOf(word), features: F.plural },
    ]
  if (pos === 'adjective') {
    const feminine = feminineOf(word)
    return [
      { text: word, features: F.base | F.singular },
      { text: pluralOf(word), features: F.plural },
      { text: feminine, features: F.feminine | F.singular },
      { text: pluralOf(feminine), features: F.feminine | F.plural },
    ]
  }
  return [{ text: word, features: F.base | F.singular }]
}

function pluralOf(word: string): string {
  if (/[sxz]$/.test(word)) return word
  if (/(?:eau|eu)$/.test(word) && !word.endsWith('bleu')) return `${word}x`
  if (/al$/.test(word)) return `${word.slice(0, -1)}ux`
  return `${word}s`
}

function feminineOf(word: string): string {
  for (const [ending, feminine] of FEMININES)
    if (word.endsWith(ending)) return word.slice(0, word.length - ending.length) + feminine
  return `${word}e`
}

const FEMININES: readonly (readonly [string, string])[] = [
  ['e', 'e'],
  ['vieux', 'vieille'],
  ['eux', 'euse'],
  ['érieur', 'érieure'],
  ['ineur', 'ineure'],
  ['ajeur', 'ajeure'],
  ['eilleur', 'eilleure'],
  ['eur', 'euse'],
  ['doux', 'douce'],
  ['roux', 'rousse'],
  ['oux', 'ouse'],
  ['faux', 'fausse'],
  ['fou', 'folle'],
  ['mou', 'molle'],
  ['eau', 'elle'],
  ['if', 'ive'],
  ['er', 'ère'],
  ['plet', 'plète'],
  ['cret', 'crète'],
  ['quiet', 'quiète'],
  ['et', 'ette'],
  ['sot', 'sotte'],
  ['vieillot', 'vieillotte'],
  ['pâlot', 'pâlotte'],
  ['on', 'onne'],
  ['en', 'enne'],
  ['el', 'elle'],
  ['eil', 'eille'],
  ['nul', 'nulle'],
  ['gentil', 'gentille'],
  ['épais', 'épaisse'],
  ['frais', 'fraîche'],
  ['malin', 'maligne'],
  ['gros', 'grosse'],
  ['bas', 'basse'],
  ['gras', 'grasse'],
  ['blanc', 'blanche'],
  ['franc', 'franche'],
  ['sec', 'sèche'],
  ['c', 'que'],
  ['g', 'gue'],
]

function conjugate(verb: string, like: string | undefined): Form[] {
  const model = modelOf(verb, like)
  const stem = verb.slice(0, verb.length - model.ending.length)
  const forms: Form[] = [{ text: verb, features: F.base }]
  const add = (endings: string, features: number) => {
    for (const ending of endings.split(' ')) forms.push({ text: stem + (ending === '-' ? '' : ending), features })
  }
  add(model.present, F.present)
  add(model.past, F.past)
  add(model.participle, F.participle)
  add(model.gerund, F.gerund)
  add(model.imperative, F.imperative)
  add(model.subjunctive, F.subjunctive)
  for (const future of model.future.split(' ')) {
    for (const person of ['ai', 'as', 'a', 'ons', 'ez', 'ont'])
      forms.push({ text: `${stem}${future}${person}`, features: F.future })
    for (const person of ['ais', 'ait', 'ions', 'iez', 'aient'])
      forms.push({ text: `${stem}${future}${person}`, features: F.conditional })
  }
  return forms
}

function modelOf(verb: string, like: string | undefined): Model {
  const named =
    like === undefined ? undefined : MODELS.find((model) => like.endsWith(model.ending) && verb.endsWith(model.ending))
  if (named !== undefined) return named
  if (verb.endsWith('er')) return firstGroup(verb)
  const listed = MODELS.find((model) => IRREGULAR_BY_ENDING.has(model.ending) && verb.endsWith(model.ending))
  if (listed !== undefined) return listed
  return verb.endsWith('ir') ? FINIR : VENDRE
}

/** -er verbs, with the spellings of -ger, -yer, -eler, -eter; the others differ in accents only. */
function firstGroup(verb: string): Model {
  if (verb.endsWith('ger')) return { ...PARLER, ending: 'ger', ...soft('g', 'ge') }
  if (verb.endsWith('envoyer')) return { ...PARLER, ending: 'oyer', ...soft('oy', 'oy', 'oi'), future: 'err' }
  if (/[aou]yer$/.test(verb)) return { ...PARLER, ending: 'yer', ...soft('y', 'y', 'i') }
  // Both spellings: `appelle` and `harcèle`, `jette` and `achète`; which verb takes which is for dictionaries.
  if (verb.endsWith('eler')) return { ...PARLER, ending: 'ler', ...either(soft('l', 'l', 'll'), soft('l', 'l')) }
  if (verb.endsWith('eter')) return { ...PARLER, ending: 'ter', ...either(soft('t', 't', 'tt'), soft('t', 't')) }
  return PARLER
}

/** The endings of two spellings together. */
function either(one: ReturnType<typeof soft>, other: ReturnType<typeof soft>): ReturnType<typeof soft> {
  const both = (a: string, b: string) => [...new Set(`${a} ${b}`.split(' '))].join(' ')
  return {
    present: both(one.present, other.present),
    past: both(one.past, other.past),
    participle: both(one.participle, other.participle),
    gerund: both(one.gerund, other.gerund),
    future: both(one.future, other.future),
    subjunctive: both(one.subjunctive, other.subjunctive),
    imperative: both(one.imperative, other.imperative),
  }
}

/** First-group endings with the consonant before `a`, `o` and before silent `e`. */
function soft(plain: string, beforeA: string, beforeE = plain) {
  return {
    present: `${beforeE}e ${beforeE}es ${beforeA}ons ${plain}ez ${beforeE}ent`,
    past: `${beforeA}ais ${beforeA}ait ${plain}ions ${plain}iez ${beforeA}aient ${beforeA}ai ${beforeA}a ${plain}èrent`,
    participle: `${plain}é ${plain}ée ${plain}és ${plain}ées`,
    gerund: `${beforeA}ant`,
    future: `${beforeE}er`,
    subjunctive: `${beforeE}e ${beforeE}es ${plain}ions ${plain}iez ${beforeE}ent`,
    imperative: `${beforeE}e ${beforeA}ons ${plain}ez`,
  }
}

const PARLER: Model = { ending: 'er', ...soft('', '') }

const FINIR: Model = {
  ending: 'ir',
  present: 'is it issons issez issent',
  past: 'issais issait issions issiez issaient irent',
  participle: 'i ie is ies',
  gerund: 'issant',
  future: 'ir',
  subjunctive: 'isse isses issions issiez issent',
  imperative: 'is issons issez',
}

const VENDRE: Model = {
  ending: 're',
  present: 's - ons ez ent',
  past: 'ais ait ions iez aient it irent',
  participle: 'u ue us ues',
  gerund: 'ant',
  future: 'r',
  subjunctive: 'e es ions iez ent',
  imperative: 's ons ez',
}

const PARTIR_LIKE = (consonant: string): Model => ({
  ending: `${consonant}ir`,
  present: `s t ${consonant}ons ${consonant}ez ${consonant}ent`,
  past: `${consonant}ais ${consonant}ait ${consonant}ions ${consonant}iez ${consonant}aient ${consonant}it`,
  participle: `${consonant}i ${consonant}ie ${consonant}is ${consonant}ies`,
  gerund: `${consonant}ant`,
  future: `${consonant}ir`,
  subjunctive: `${consonant}e ${consonant}es ${consonant}ions ${consonant}iez ${consonant}ent`,
  imperative: `s ${consonant}ons ${consonant}ez`,
})

const OUVRIR_LIKE = (radical: string, participle: string): Model => ({
  ending: `${radical}ir`,
  present: `${radical}e ${radical}es ${radical}ons ${radical}ez ${radical}ent`,
  past: `${radical}ais ${radical}ait ${radical}ions ${radical}iez ${radical}aient ${radical}it`,
  participle: `${participle} ${participle}e ${participle}s ${participle}es`,
  gerund: `${radical}ant`,
  future: `${radical}ir`,
  subjunctive: `${radical}e ${radical}es ${radical}ions ${radical}iez ${radical}ent`,
  imperative: `${radical}e ${radical}ons ${radical}ez`,
})

/** Longest endings first: the first that fits a verb is taken. */
const MODELS: readonly Model[] = [
  {
    ending: 'attre',
    present: 'ats at attons attez attent',
    past: 'attais attait attions attiez attaient attit',
    participle: 'attu attue attus attues',
    gerund: 'attant',
    future: 'attr',
    subjunctive: 'atte attes attions attiez attent',
    imperative: 'ats attons attez',
  },
  {
    ending: 'ettre',
    present: 'ets et ettons ettez ettent',
    past: 'ettais ettait ettions ettiez ettaient it',
    participle: 'is ise ises',
    gerund: 'ettant',
    future: 'ettr',
    subjunctive: 'ette ettes ettions ettiez ettent',
    imperative: 'ets ettons ettez',
  },
  {
    ending: 'outre',
    present: 'ous out outons outez outent',
    past: 'outais outait outions outiez outaient',
    participle: 'outu outue outus outues',
    gerund: 'outant',
    future: 'outr',
    subjunctive: 'oute outes outions outiez outent',
    imperative: 'ous outons outez',
  },
  {
    ending: 'aître',
    present: 'ais aît aissons aissez aissent',
    past: 'aissais aissait aissions aissiez aissaient ut',
    participle: 'u ue us ues',
    gerund: 'aissant',
    future: 'aîtr',
    subjunctive: 'aisse aisses aissions aissiez aissent',
    imperative: 'ais aissons aissez',
  },
  {
    ending: 'prendre',
    present: 'prends prend prenons prenez prennent',
    past: 'prenais prenait prenions preniez prenaient prit',
    participle: 'pris prise prises',
    gerund: 'prenant',
    future: 'prendr',
    subjunctive: 'prenne prennes prenions preniez prennent',
    imperative: 'prends prenons prenez',
  },
  {
    ending: 'suivre',
    present: 'suis suit suivons suivez suivent',
    past: 'suivais suivait suivions suiviez suivaient suivit',
    participle: 'suivi suivie suivis suivies',
    gerund: 'suivant',
    future: 'suivr',
    subjunctive: 'suive suives suivions suiviez suivent',
    imperative: 'suis suivons suivez',
  },
  {
    ending: 'vivre',
    present: 'vis vit vivons vivez vivent',
    past: 'vivais vivait vivions viviez vivaient vécut',
    participle: 'vécu vécue vécus vécues',
    gerund: 'vivant',
    future: 'vivr',
    subjunctive: 'vive vives vivions viviez vivent',
    imperative: 'vis vivons vivez',
  },
  {
    ending: 'crire',
    present: 'cris crit crivons crivez crivent',
    past: 'crivais crivait crivions criviez crivaient crivit',
    participle: 'crit crite crits crites',
    gerund: 'crivant',
    future: 'crir',
    subjunctive: 'crive crives crivions criviez crivent',
    imperative: 'cris crivons crivez',
  },
  {
    ending: 'peindre',
    present: 'peins peint peignons peignez peignent',
    past: 'peignais peignait peignions peigniez peignaient peignit',
    participle: 'peint peinte peints peintes',
    gerund: 'peignant',
    future: 'peindr',
    subjunctive: 'peigne peignes peignions peigniez peignent',
    imperative: 'peins peignons peignez',
  },
  {
    ending: 'indre',
    present: 'ins int ignons ignez ignent',
    past: 'ignais ignait ignions igniez ignaient ignit',
    participle: 'int inte ints intes',
    gerund: 'ignant',
    future: 'indr',
    subjunctive: 'igne ignes ignions igniez ignent',
    imperative: 'ins ignons ignez',
  },
  {
    ending: 'uire',
    present: 'uis uit uisons uisez uisent',
    past: 'uisais uisait uisions uisiez uisaient uisit',
    participle: 'uit uite uits uites',
    gerund: 'uisant',
    future: 'uir',
    subjunctive: 'uise uises uisions uisiez uisent',
    imperative: 'uis uisons uisez',
  },
  {
    ending: 'faire',
    present: 'fais fait faisons faites font',
    past: 'faisais faisait faisions faisiez faisaient fit firent',
    participle: 'fait faite faits faites',
    gerund: 'faisant',
    future: 'fer',
    subjunctive: 'fasse fasses fassions fassiez fassent',
    imperative: 'fais faisons faites',
  },
  {
    ending: 'dire',
    present: 'dis dit disons dites disez disent',
    past: 'disais disait disions disiez disaient dirent',
    participle: 'dit dite dits dites',
    gerund: 'disant',
    future: 'dir',
    subjunctive: 'dise dises disions disiez disent',
    imperative: 'dis disons dites',
  },
  {
    ending: 'lire',
    present: 'lis lit lisons lisez lisent',
    past: 'lisais lisait lisions lisiez lisaient lut',
    participle: 'lu lue lus lues',
    gerund: 'lisant',
    future: 'lir',
    subjunctive: 'lise lises lisions lisiez lisent',
    imperative: 'lis lisons lisez',
  },
  {
    ending: 'rire',
    present: 'ris rit rions riez rient',
    past: 'riais riait riions riiez riaient',
    participle: 'ri',
    gerund: 'riant',
    future: 'rir',
    subjunctive: 'rie ries riions riiez rient',
    imperative: 'ris rions riez',
  },
  {
    ending: 'croire',
    present: 'crois croit croyons croyez croient',
    past: 'croyais croyait croyions croyiez croyaient crut',
    participle: 'cru crue crus crues',
    gerund: 'croyant',
    future: 'croir',
    subjunctive: 'croie croies croyions croyiez croient',
    imperative: 'crois croyons croyez',
  },
  {
    ending: 'boire',
    present: 'bois boit buvons buvez boivent',
    past: 'buvais buvait buvions buviez buvaient but',
    participle: 'bu bue bus bues',
    gerund: 'buvant',
    future: 'boir',
    subjunctive: 'boive boives buvions buviez boivent',
    imperative: 'bois buvons buvez',
  },
  {
    ending: 'tenir',
    present: 'tiens tient tenons tenez tiennent',
    past: 'tenais tenait tenions teniez tenaient tint',
    participle: 'tenu tenue tenus tenues',
    gerund: 'tenant',
    future: 'tiendr',
    subjunctive: 'tienne tiennes tenions teniez tiennent',
    imperative: 'tiens tenons tenez',
  },
  {
    ending: 'venir',
    present: 'viens vient venons venez viennent',
    past: 'venais venait venions veniez venaient vint',
    participle: 'venu venue venus venues',
    gerund: 'venant',
    future: 'viendr',
    subjunctive: 'vienne viennes venions veniez viennent',
    imperative: 'viens venons venez',
  },
  {
    ending: 'mourir',
    present: 'meurs meurt mourons mourez meurent',
    past: 'mourais mourait mourions mouriez mouraient mourut',
    participle: 'mort morte morts mortes',
    gerund: 'mourant',
    future: 'mourr',
    subjunctive: 'meure meures mourions mouriez meurent',
    imperative: 'meurs mourons mourez',
  },
  {
    ending: 'courir',
    present: 'cours court courons courez courent',
    past: 'courais courait courions couriez couraient courut',
    participle: 'couru courue courus',
    gerund: 'courant',
    future: 'courr',
    subjunctive: 'coure coures courions couriez courent',
    imperative: 'cours courons courez',
  },
  {
    ending: 'cevoir',
    present: 'çois çoit cevons cevez çoivent',
    past: 'cevais cevait cevions ceviez cevaient çut',
    participle: 'çu çue çus çues',
    gerund: 'cevant',
    future: 'cevr',
    subjunctive: 'çoive çoives cevions ceviez çoivent',
    imperative: 'çois cevons cevez',
  },
  {
    ending: 'pouvoir',
    present: 'peux peut pouvons pouvez peuvent',
    past: 'pouvais pouvait pouvions pouviez pouvaient put',
    participle: 'pu',
    gerund: 'pouvant',
    future: 'pourr',
    subjunctive: 'puisse puisses puissions puissiez puissent',
    imperative: 'peux',
  },
  {
    ending: 'vouloir',
    present: 'veux veut voulons voulez veulent',
    past: 'voulais voulait voulions vouliez voulaient voulut',
    participle: 'voulu voulue voulus',
    gerund: 'voulant',
    future: 'voudr',
    subjunctive: 'veuille veuilles voulions vouliez veuillent',
    imperative: 'veuillez veux voulez',
  },
  {
    ending: 'devoir',
    present: 'dois doit devons devez doivent',
    past: 'devais devait devions deviez devaient dut',
    participle: 'dû due dus',
    gerund: 'devant',
    future: 'devr',
    subjunctive: 'doive doives devions deviez doivent',
    imperative: 'dois devez',
  },
  {
    ending: 'savoir',
    present: 'sais sait savons savez savent',
    past: 'savais savait savions saviez savaient sut',
    participle: 'su sue sus',
    gerund: 'sachant',
    future: 'saur',
    subjunctive: 'sache saches sachions sachiez sachent',
    imperative: 'sache sachons sachez',
  },
  {
    ending: 'voir',
    present: 'vois voit voyons voyez voient',
    past: 'voyais voyait voyions voyiez voyaient vit',
    participle: 'vu vue vus vues',
    gerund: 'voyant',
    future: 'verr',
    subjunctive: 'voie voies voyions voyiez voient',
    imperative: 'vois voyons voyez',
  },
  {
    ending: 'asseoir',
    present: 'assieds assied asseyons asseyez asseyent',
    past: 'asseyais asseyait asseyaient',
    participle: 'assis assise assises',
    gerund: 'asseyant',
    future: 'assiér',
    subjunctive: 'asseye asseyes asseyent',
    imperative: 'assieds asseyons asseyez',
  },
  {
    ending: 'rompre',
    present: 'romps rompt rompons rompez rompent',
    past: 'rompais rompait rompaient',
    participle: 'rompu rompue rompus rompues',
    gerund: 'rompant',
    future: 'rompr',
    subjunctive: 'rompe rompes rompions rompiez rompent',
    imperative: 'romps rompons rompez',
  },
  {
    ending: 'plaire',
    present: 'plais plaît plaisons plaisez plaisent',
    past: 'plaisais plaisait plaisaient plut',
    participle: 'plu',
    gerund: 'plaisant',
    future: 'plair',
    subjunctive: 'plaise plaises plaisent',
    imperative: 'plais plaisez',
  },
  OUVRIR_LIKE('ouvr', 'ouvert'),
  OUVRIR_LIKE('offr', 'offert'),
  OUVRIR_LIKE('souffr', 'souffert'),
  { ...OUVRIR_LIKE('cueill', 'cueilli'), future: 'cueiller' },
  OUVRIR_LIKE('saill', 'sailli'),
  PARTIR_LIKE('t'),
  PARTIR_LIKE('m'),
  PARTIR_LIKE('v'),
]

/** Models whose ending alone tells that a verb follows them; -tir, -mir, -vir verbs do so only when the lexicon says `like`. */
const IRREGULAR_BY_ENDING: ReadonlySet<string> = new Set(
  MODELS.map((model) => model.ending).filter((ending) => !['tir', 'mir', 'vir'].includes(ending)),
)
