import { describe, expect, it } from 'vitest'
import { en } from '../../src/reasons/messages/en.js'
import { fr } from '../../src/reasons/messages/fr.js'
import { messagesIn, nameIn } from '../../src/reasons/messages/messages.js'
import { SIGNAL_IDS } from '../../src/rule-set/signal-ids.js'

describe('messages', () => {
  it.each([
    { lang: 'fr', messages: fr },
    { lang: 'en', messages: en },
  ])('in $lang name every signal', ({ messages }) => {
    expect(SIGNAL_IDS.filter((id) => !Object.hasOwn(messages.signals, id))).toEqual([])
  })

  it('name the same signals, actions and frames in both languages', () => {
    for (const part of ['signals', 'actions', 'frames'] as const)
      expect(Object.keys(fr[part]).sort()).toEqual(Object.keys(en[part]).sort())
  })

  it('fall back on the id, and never read what is inherited', () => {
    expect(nameIn(en.signals, 'new_signal')).toBe('new_signal')
    expect(nameIn(en.signals, 'toString')).toBe('toString')
    expect(messagesIn('de')).toBe(en)
  })
})
