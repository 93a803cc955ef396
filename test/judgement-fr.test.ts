import { describe, expect, it } from 'vitest'
import { analyzeText } from '../src/pattern/analyze-text.js'
import { isHostileSignal } from '../src/pattern/hostile-signals.js'
import { createShippedAnalyzer } from './pattern/shipped-analyzer.js'

/**
 * French sentences that were judged wrongly once, each with what should come of it. A row stands for a way of saying something, not for its
 * words: where a row fails, widen a category or a construction.
 */
const analyzer = createShippedAnalyzer()

function leadsToAct(text: string): boolean {
  return analyzeText(analyzer, text).evidence.some(({ signal, tier }) => tier === 'act' && isHostileSignal(signal))
}

describe('what is said of groups', () => {
  it.each([
    'Les réfugiés sont une sale race de profiteurs.',
    'Les homos sont franchement gerbants.',
    'Les handicapés sont tous des boulets pour la société.',
    'Les gays sont des dépravés qui méritent l’asile.',
    'Je trouve que les Noirs sont répugnants.',
    'Les musulmans sont un poison lent.',
    'Que les migrants crèvent tous en mer.',
    'J’abhorre les réfugiés, tous autant qu’ils sont.',
    'Les homosexuels arrivent au pouvoir. Ils me répugnent tous.',
    'Foutez-moi ces migrants dehors.',
    'Nous devrions nous débarrasser des réfugiés une bonne fois pour toutes.',
    'Les migrants sont des enflures sans aucune valeur.',
    'Je vais égorger cet Arabe.',
    'Je pense que c’est dans la nature des homos d’être aussi stupides.',
  ])('goes: %s', (text) => {
    expect(leadsToAct(text)).toBe(true)
  })

  it.each([
    'Les femmes sont fatiguées des violences.',
    'Les réfugiés sont dans une situation horrible.',
    'Les trans sont victimes de haine.',
    'Votre accueil des handicapés est lamentable.',
    'Ce film sur les migrants est nul.',
    'Les rampes pour handicapés sont dangereuses.',
    'Vos toilettes pour femmes sont immondes.',
    'Pour les handicapés, votre ascenseur est une catastrophe.',
    'Mettre une femme aux commandes est la meilleure chose à faire.',
    'Les vieux meubles devraient être jetés.',
    'Je déteste qu’on traite les Arabes de voleurs.',
    'Je ne crois vraiment pas une seule seconde que les musulmans soient dangereux.',
    'Les handicapés ne devraient jamais être enfermés.',
    'Les trans ne devraient pas avoir à subir de violences.',
    'Les immigrés ne sont ni sales ni fainéants.',
    'Je ne supporte pas que les homos soient insultés.',
    'Les gays sont tout sauf malhonnêtes.',
    'Les musulmans sont loin d’être dangereux.',
    'Les femmes n’ont rien de stupide.',
  ])('stays: %s', (text) => {
    expect(leadsToAct(text)).toBe(false)
  })
})
