import { describe, expect, it } from 'vitest'
import { compileRuleSet, decide, emptyLedger, shippedRuleSets } from '../../src/index.js'

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))

/** The templates of what is said, in public first; `-` where a person answers. */
const said = (text: string): string => {
  const comment = { id: 'c', text, pageId: 'p', author: { id: 'a' } }
  const { actions } = decide(compiled.value, comment, { ledger: emptyLedger, now: Date.UTC(2027, 1, 16) })
  const of = (kind: 'reply' | 'message') =>
    actions.flatMap((action) => (action.kind === kind && 'template' in action ? [action.template] : []))
  return [of('reply')[0] ?? '-', ...of('message')].join(' ')
}

// What people write on an ordinary day, as it came out wrong once, or might.
describe('everyday comments', () => {
  it.each([
    ['Les prix ont encore augmenté, je ne reviendrai plus.', 'complaint-public complaint-tell-more'],
    ['Franchement je ne recommande pas.', 'complaint-public complaint-tell-more'],
    ['Pourquoi le magasin de Lille a fermé ?', 'question'],
    ["J'ai reçu le mauvais modèle.", 'complaint-public complaint-ask-order'],
    ['Il manque deux articles dans mon colis.', 'complaint-delivery complaint-ask-order'],
    ["Ma facture est fausse, j'ai payé 20 euros de trop.", 'complaint-public complaint-ask-order'],
    ["Je n'arrive pas à résilier mon abonnement.", 'complaint-public complaint-ask-order'],
    ['Une heure de queue pour une seule caisse ouverte.', 'complaint-public complaint-tell-more'],
    ["J'ai reçu le mail d'un autre client avec son adresse.", 'breach'],
    ["Quelqu'un s'est connecté à mon compte et a commandé à ma place.", 'breach'],
    ['Une collègue à vous filme les clients et poste ça sur TikTok.', 'misconduct'],
    ['Le code promo ne passe pas.', 'complaint-public complaint-tell-more'],
    ['Merci de me rappeler, dossier urgent.', 'acknowledgement'],
    ['Votre concurrent est bien meilleur.', '-'],
    ['Il ne manque rien, parfait.', 'praise'],
    ['Sous la pluie mais quelle belle soirée !', '-'],
    ["C'était mieux que la dernière fois.", '-'],
    ['Il manque plus que le soleil !', '-'],
    ['Je reviendrai avec plaisir !', 'praise'],
    ['I got the wrong model.', 'complaint-public complaint-tell-more'],
    ['My order was due on Tuesday and still nothing.', 'complaint-public complaint-ask-order'],
    ['An hour in the queue and only one till open.', 'complaint-public complaint-tell-more'],
    ['Your website crashes every time I try to pay.', 'complaint-public complaint-tell-more'],
    ['Customer service is non-existent.', 'complaint-public complaint-tell-more'],
    ["My details show up in somebody else's account.", 'breach'],
    ['I got an email meant for another customer with their address in it.', 'breach'],
    ['Somebody logged into my account and ordered things.', 'breach'],
    ['One of your staff films customers and posts it on TikTok.', 'misconduct'],
    ['The waiter was really rude to my mother.', 'misconduct complaint-tell-more'],
    ['The promo code does not work.', 'complaint-public complaint-tell-more'],
    ["Can't wait for Christmas", 'praise'],
    ['My order came this morning, all good.', 'praise'],
    ['Your croissants are to die for.', 'praise'],
    ['In the rain but what a night!', '-'],
    ['Congratulations on your ten years!', '-'],
    ['Hi, is the restaurant dog friendly?', 'question'],
    ['We ate at yours yesterday with the kids.', '-'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('lead to no invitation where something is asked', () => {
    const comment = { id: 'c', text: 'Hi, is the restaurant dog friendly?', author: { id: 'a' } }
    const { actions } = decide(compiled.value, comment, { ledger: emptyLedger, now: 0 })
    expect(actions.map(({ kind }) => kind)).not.toContain('invite-review')
  })
})
