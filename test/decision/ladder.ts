import { expect } from 'vitest'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import type { CompiledRuleSet } from '../../src/rule-set/compiled-rule-set.js'
import { spokenSignals } from './spoken-signals.js'

const at = (signal: string, least = 0.5) => ({ '>=': [{ var: `signals.${signal}` }, least] })
const examples = { match: ['a'], pass: ['b'] }

/** A small rule set with every kind of decision in it, over signals that comments say outright. */
export const LADDER = {
  sangfroid: 1,
  name: 'ladder',
  languages: ['en', 'fr'],
  brand: { name: 'Acme', contact: 'acme.example/help', orderNumber: 'ACM-[0-9]{6}' },
  context: { faultConfirmed: { type: 'boolean' }, consent: { type: 'boolean' } },
  history: {
    humourHere: { count: 'humour', scope: 'page' },
    trollStrikes: { count: 'strike', label: 'troll', within: '30d', scope: 'page' },
    offers: { count: 'offer', within: '90d' },
  },
  roles: ['support', 'safety', 'hr'],
  templates: {
    labels: { delivery: { en: 'the delivery', fr: 'la livraison' } },
    sorry: {
      tone: 'apology',
      variants: {
        en: ['We are sorry.', 'Sorry, {author.name}.', 'We are sorry about {topic}.'],
        fr: ['Nous sommes désolés.', 'Pardon, {author.name}.'],
      },
    },
    order: {
      tone: 'plain',
      private: true,
      variants: { en: ['We look into it.', 'We look into {order}.'], fr: ['Nous regardons.'] },
    },
    thanks: { tone: 'warm', variants: { en: ['Thank you!', 'Thanks a lot!'], fr: ['Merci !'] } },
    joke: {
      tone: 'humour',
      variants: {
        en: ['You win, we lost the remote.', 'We would answer, but the kettle is on.'],
        fr: ['Vous gagnez, on a perdu la télécommande.'],
      },
    },
    'why-hidden': {
      tone: 'plain',
      private: true,
      variants: { en: ['We hid your details.'], fr: ['Nous avons masqué vos coordonnées.'] },
    },
  },
  fallback: { role: 'support', within: '24h' },
  rules: [
    {
      id: 'remove-threats',
      policy: 'Threats are removed.',
      precedence: 100,
      when: at('threat', 0.8),
      then: [
        'delete',
        { block: { reason: 'threat' } },
        { escalate: { role: 'safety', within: '15m', priority: 'urgent' } },
      ],
      examples,
    },
    {
      id: 'remove-demeaning',
      policy: 'Insults are removed.',
      precedence: 90,
      when: at('demeaning'),
      then: ['delete'],
      examples,
    },
    {
      id: 'hide-personal-data',
      policy: 'Personal data is hidden.',
      precedence: 80,
      when: at('personal_data'),
      then: ['hide', { message: { template: 'why-hidden' } }],
      examples,
    },
    {
      id: 'ban-troll',
      policy: 'Who trolls on after the joke is banned.',
      precedence: 70,
      when: {
        and: [at('troll'), { '>=': [{ var: 'history.humourHere' }, 1] }, { '<': [{ var: 'signals.complaint' }, 0.5] }],
      },
      then: [{ ban: { reason: 'troll' } }],
      examples,
    },
    {
      id: 'joke-once',
      policy: 'A troll gets one answer with humour.',
      precedence: 60,
      when: {
        and: [
          at('troll'),
          { '==': [{ var: 'history.humourHere' }, 0] },
          { '>=': [{ var: 'history.trollStrikes' }, 1] },
        ],
      },
      then: [{ reply: { template: 'joke' } }, { strike: { label: 'troll' } }],
    },
    {
      id: 'note-troll',
      policy: 'Trolling is noted.',
      precedence: 50,
      when: { and: [at('troll'), { '==': [{ var: 'history.humourHere' }, 0] }] },
      then: [{ strike: { label: 'troll', expires: '60d' } }],
    },
    {
      id: 'quiet',
      policy: 'Bait gets no answer.',
      when: { and: [at('bait'), { '<': [{ var: 'signals.troll' }, 0.5] }] },
      then: ['silence'],
    },
    {
      id: 'answer-complaint',
      policy: 'Complaints are answered.',
      when: at('complaint'),
      then: [
        { reply: { template: 'sorry' } },
        { message: { template: 'order' } },
        { assign: { role: 'support', within: '2h' } },
        'record-lesson',
      ],
    },
    {
      id: 'admit-fault',
      policy: 'A fault is admitted.',
      when: { and: [at('complaint'), { var: 'context.faultConfirmed' }] },
      then: [{ label: 'fault' }],
      unknown: [{ assign: { role: 'support', within: '1h', priority: 'high' } }],
    },
    { id: 'thank', policy: 'Praise is thanked for.', when: at('praise'), then: [{ reply: { template: 'thanks' } }] },
    {
      id: 'hold-review',
      policy: 'What may be grave waits.',
      when: { '<=': [0.4, { var: 'signals.slur' }, 0.49] },
      then: ['hold', { assign: { role: 'safety', within: '1h' } }],
    },
    {
      id: 'trial',
      policy: 'A trial.',
      status: 'shadow',
      when: at('sarcasm'),
      then: [{ label: 'sarcastic' }, { strike: { label: 'sarcasm' } }],
    },
    {
      id: 'unhide-settled',
      policy: 'What was settled comes back.',
      when: { and: [at('praise', 0.9), { var: 'context.consent' }] },
      then: ['unhide'],
    },
  ],
}

/** Compiles the ladder, or a variation of it. */
export function compileLadder(changes: Readonly<Record<string, unknown>> = {}): CompiledRuleSet {
  const compiled = compileRuleSet({ ...LADDER, ...changes }, { measure: spokenSignals })
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.issues, null, 2))
  return compiled.value
}
