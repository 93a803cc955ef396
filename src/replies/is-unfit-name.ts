import { foldWord } from '../phrases/read-words.js'

/** What accounts are called that is nobody's first name: titles, small words, words of trade and of the web, names that stand for hatred. */
const UNFIT: ReadonlySet<string> = new Set(
  [
    'monsieur madame mademoiselle mr mrs ms miss mister sir madam dr docteur doctor maître prof professeur professor lord lady dame père père mère papa maman mamie papi mum mom dad',
    'un une le la les l de du des d et ou à au aux en dans sur pour par avec sans ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos je tu il elle on nous vous ils elles moi toi lui qui que quoi dont où non oui si ne pas plus très tout toute tous toutes rien personne quelqu',
    'a an the of and or in on at for by with without this that these those my your his her its our their i you he she it we they me him us them who what where when why no yes not very all every nothing nobody somebody someone anybody anyone everyone',
    'anonymous anonyme anon inconnu inconnue unknown utilisateur utilisatrice user guest invité invitée visiteur visitor client cliente customer membre member compte account profil profile page admin administrateur administrator moderator modérateur bot test testeur tester name nom prénom pseudo nickname username null undefined none',
    'sav service support team équipe staff boutique magasin shop store société entreprise company group groupe club association asso officiel official contact info infos news media studio agence agency restaurant hotel garage',
    'arnaque arnaqueur arnaqueurs scam scammer fraud fraude voleur voleurs thief thieves boycott boycotter honte shame stop justice vérité truth marre colère angry anger ras avis review rip fake faux troll victime victim déçu déçue disappointed menteur menteurs liar liars escroc escrocs escroquerie pigeon danger attention alerte warning',
    'bonjour bonsoir salut coucou merci hello hi hey thanks thank please bye adieu lol mdr xd wtf omg love amour baby bébé king queen roi reine dieu god jésus satan diable devil mort death',
    'hitler adolf himmler goebbels göring mengele eichmann nazi nazis führer fuhrer stalin staline mussolini breivik pol ladenn laden bin daesh isis kkk heil pétain',
    'fan papy mamy chef boss patron patronne président president citoyen citoyenne citizen santa batman superman joker dark black white super mega big little petit petite gros grosse',
  ]
    .join(' ')
    .split(' ')
    .map(foldWord),
)

/** Short words in capitals are initials. */
const INITIALS = /^\p{Lu}{2,4}$/u

/** Tells whether what an author calls himself is no first name to say back to him: a title, an everyday word, initials, a name that stands for hatred. */
export function isUnfitName(name: string): boolean {
  return UNFIT.has(foldWord(name)) || INITIALS.test(name)
}
