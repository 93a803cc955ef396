/** A sound rule set that tests and the pages of the checks vary. */
export const BASE = {
  sangfroid: 1,
  name: 'acme',
  fallback: { role: 'support', within: '24h' },
  templates: {
    thanks: { tone: 'warm', variants: { en: ['Thank you!'] } },
    order: { tone: 'plain', private: true, variants: { en: ['Which order is it?'] } },
    joke: { tone: 'humour', variants: { en: ['We lost the remote.'] } },
  },
} as const

/** A condition nested as deep as asked. */
export function nested(levels: number): unknown {
  let condition: unknown = { '>=': [{ var: 'signals.praise' }, 0.5] }
  for (let level = 0; level < levels; level += 1) condition = { '!': [condition] }
  return condition
}
