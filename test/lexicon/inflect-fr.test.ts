import { describe, expect, it } from 'vitest'
import { FEATURES, type Feature } from '../../src/lexicon/features.js'
import { inflectFrench } from '../../src/lexicon/inflect-fr.js'

describe('the present of French verbs', () => {
  it.each([
    ['parler', 'parle parles parle parlons parlez parlent'],
    ['manger', 'mange mangeons mangez mangent'],
    ['égorger', 'égorge égorgeons égorgez égorgent'],
    ['menacer', 'menace menaçons menacez menacent'],
    ['appeler', 'appelle appelons appelez appellent'],
    ['jeter', 'jette jetons jetez jettent'],
    ['harceler', 'harcèle harcelons harcelez harcèlent'],
    ['acheter', 'achète achetons achetez achètent'],
    ['envoyer', 'envoie envoyons envoyez envoient'],
    ['essuyer', 'essuie essuyons essuyez essuient'],
    ['finir', 'finis finit finissons finissez finissent'],
    ['vendre', 'vends vend vendons vendez vendent'],
    ['pendre', 'pends pend pendons pendez pendent'],
    ['battre', 'bats bat battons battez battent'],
    ['mettre', 'mets met mettons mettez mettent'],
    ['foutre', 'fous fout foutons foutez foutent'],
    ['disparaître', 'disparais disparaît disparaissons disparaissez disparaissent'],
    ['prendre', 'prends prend prenons prenez prennent'],
    ['suivre', 'suis suit suivons suivez suivent'],
    ['vivre', 'vis vit vivons vivez vivent'],
    ['écrire', 'écris écrit écrivons écrivez écrivent'],
    ['peindre', 'peins peint peignons peignez peignent'],
    ['plaindre', 'plains plaint plaignons plaignez plaignent'],
    ['étreindre', 'étreins étreint étreignons étreignez étreignent'],
    ['détruire', 'détruis détruit détruisons détruisez détruisent'],
    ['faire', 'fais fait faisons faites font'],
    ['dire', 'dis dit disons dites disent'],
    ['lire', 'lis lit lisons lisez lisent'],
    ['rire', 'ris rit rions riez rient'],
    ['croire', 'crois croit croyons croyez croient'],
    ['boire', 'bois boit buvons buvez boivent'],
    ['tenir', 'tiens tient tenons tenez tiennent'],
    ['venir', 'viens vient venons venez viennent'],
    ['mourir', 'meurs meurt mourons mourez meurent'],
    ['courir', 'cours court courons courez courent'],
    ['recevoir', 'reçois reçoit recevons recevez reçoivent'],
    ['pouvoir', 'peux peut pouvons pouvez peuvent'],
    ['vouloir', 'veux veut voulons voulez veulent'],
    ['devoir', 'dois doit devons devez doivent'],
    ['savoir', 'sais sait savons savez savent'],
    ['voir', 'vois voit voyons voyez voient'],
    ['rompre', 'romps rompt rompons rompez rompent'],
    ['ouvrir', 'ouvre ouvres ouvrons ouvrez ouvrent'],
    ['souffrir', 'souffre souffres souffrons souffrez souffrent'],
    ['accueillir', 'accueille accueilles accueillons accueillez accueillent'],
  ])('%s', (verb, forms) => {
    for (const form of forms.split(' ')) expect(textsOf(verb, 'present').map(fold)).toContain(fold(form))
  })

  it.each([
    ['partir', 'partir', 'pars part partons partez partent'],
    ['sortir', 'partir', 'sors sort sortons sortez sortent'],
    ['dormir', 'dormir', 'dors dort dormons dormez dorment'],
    ['servir', 'servir', 'sers sert servons servez servent'],
  ])('%s, conjugated like %s', (verb, like, forms) => {
    for (const form of forms.split(' ')) expect(textsOf(verb, 'present', like)).toContain(form)
  })
})

describe('other tenses of French verbs', () => {
  it.each([
    { verb: 'tuer', feature: 'future', forms: 'tuerai tueras tuera tuerons tuerez tueront' },
    { verb: 'tuer', feature: 'conditional', forms: 'tuerais tuerait tuerions tueriez tueraient' },
    { verb: 'tuer', feature: 'past', forms: 'tuais tuait tuions tuiez tuaient' },
    { verb: 'tuer', feature: 'participle', forms: 'tué tuée tués tuées' },
    { verb: 'tuer', feature: 'gerund', forms: 'tuant' },
    { verb: 'tuer', feature: 'imperative', forms: 'tue tuons tuez' },
    { verb: 'jeter', feature: 'future', forms: 'jetterai jetteront' },
    { verb: 'envoyer', feature: 'participle', forms: 'envoyé envoyés' },
    { verb: 'égorger', feature: 'past', forms: 'égorgeais égorgions' },
    { verb: 'finir', feature: 'participle', forms: 'fini finie finis finies' },
    { verb: 'finir', feature: 'subjunctive', forms: 'finisse finissent' },
    { verb: 'pendre', feature: 'participle', forms: 'pendu pendue pendus pendues' },
    { verb: 'battre', feature: 'participle', forms: 'battu battue battus battues' },
    { verb: 'mettre', feature: 'participle', forms: 'mis mise mises' },
    { verb: 'mettre', feature: 'past', forms: 'mettais mit' },
    { verb: 'prendre', feature: 'participle', forms: 'pris prise prises' },
    { verb: 'peindre', feature: 'participle', forms: 'peint peinte' },
    { verb: 'mourir', feature: 'future', forms: 'mourrai mourra mourront' },
    { verb: 'mourir', feature: 'participle', forms: 'mort morte morts mortes' },
    { verb: 'tenir', feature: 'future', forms: 'tiendrai tiendront' },
    { verb: 'venir', feature: 'subjunctive', forms: 'vienne viennent' },
    { verb: 'voir', feature: 'future', forms: 'verrai verra' },
    { verb: 'faire', feature: 'future', forms: 'ferai feront' },
    { verb: 'faire', feature: 'subjunctive', forms: 'fasse fassent' },
    { verb: 'savoir', feature: 'imperative', forms: 'sache sachez' },
    { verb: 'pouvoir', feature: 'conditional', forms: 'pourrais pourrait' },
    { verb: 'recevoir', feature: 'participle', forms: 'reçu reçue' },
    { verb: 'courir', feature: 'future', forms: 'courrai courra' },
    { verb: 'souffrir', feature: 'participle', forms: 'souffert soufferte' },
    { verb: 'détruire', feature: 'participle', forms: 'détruit détruite' },
    { verb: 'asseoir', feature: 'future', forms: 'assiérai' },
    { verb: 'envoyer', feature: 'future', forms: 'enverrai enverront' },
    { verb: 'accueillir', feature: 'future', forms: 'accueillerai' },
    { verb: 'harceler', feature: 'future', forms: 'harcelerai harcellerai' },
  ] as const)('$verb: $feature', ({ verb, feature, forms }) => {
    for (const form of forms.split(' ')) expect(textsOf(verb, feature)).toContain(form)
  })

  it('keeps the infinitive as base', () => {
    for (const verb of ['tuer', 'finir', 'vendre', 'mettre', 'voir']) expect(textsOf(verb, 'base')).toEqual([verb])
  })

  it('writes no form with a blank or an empty end', () => {
    for (const verb of ['tuer', 'finir', 'vendre', 'mettre', 'mourir', 'jeter', 'envoyer', 'asseoir'])
      for (const { text } of inflectFrench(verb, 'verb')) expect(text).toMatch(/^\p{L}{2,}$/u)
  })
})

describe('French nouns and adjectives', () => {
  it.each([
    ['idiot', 'idiot idiots'],
    ['porc', 'porc porcs'],
    ['blaireau', 'blaireau blaireaux'],
    ['animal', 'animal animaux'],
    ['gens', 'gens gens'],
  ])('the plural of %s', (word, forms) => {
    expect(inflectFrench(word, 'noun').map(({ text }) => text)).toEqual(forms.split(' '))
  })

  it.each([
    ['stupide', 'stupide stupides stupide stupides'],
    ['idiot', 'idiot idiots idiote idiotes'],
    ['sot', 'sot sots sotte sottes'],
    ['affreux', 'affreux affreux affreuse affreuses'],
    ['menteur', 'menteur menteurs menteuse menteuses'],
    ['grossier', 'grossier grossiers grossière grossières'],
    ['agressif', 'agressif agressifs agressive agressives'],
    ['con', 'con cons conne connes'],
    ['gros', 'gros gros grosse grosses'],
    ['blanc', 'blanc blancs blanche blanches'],
    ['jaloux', 'jaloux jaloux jalouse jalouses'],
    ['bas', 'bas bas basse basses'],
    ['abruti', 'abruti abrutis abrutie abruties'],
    ['brutal', 'brutal brutaux brutale brutales'],
    ['petit', 'petit petits petite petites'],
    ['complet', 'complet complets complète complètes'],
    ['bon', 'bon bons bonne bonnes'],
    ['nul', 'nul nuls nulle nulles'],
    ['inférieur', 'inférieur inférieurs inférieure inférieures'],
    ['vieux', 'vieux vieux vieille vieilles'],
    ['fou', 'fou fous folle folles'],
    ['faux', 'faux faux fausse fausses'],
    ['doux', 'doux doux douce douces'],
    ['gentil', 'gentil gentils gentille gentilles'],
    ['inquiet', 'inquiet inquiets inquiète inquiètes'],
    ['public', 'public publics publique publiques'],
    ['bleu', 'bleu bleus bleue bleues'],
  ])('the forms of %s', (word, forms) => {
    expect(inflectFrench(word, 'adjective').map(({ text }) => fold(text))).toEqual(forms.split(' ').map(fold))
  })

  it('leaves fixed words as they are', () => {
    expect(inflectFrench('merde', 'fixed').map(({ text }) => text)).toEqual(['merde'])
  })
})

/** Terms are compared without accents, so accents are not compared here where French hesitates. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function textsOf(verb: string, feature: Feature, like?: string): string[] {
  return inflectFrench(verb, 'verb', like)
    .filter(({ features }) => (features & FEATURES[feature]) !== 0)
    .map(({ text }) => text)
}
