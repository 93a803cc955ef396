import type { Answer } from '../adapters/fill-request.js'
import type { SentKeys } from './sender.js'

/** Keys of what was sent, for one process, with the answers that other requests waited for. */
export function createSentKeys(): SentKeys {
  const kept = new Map<string, Answer | undefined>()
  return {
    has: (key) => kept.has(key),
    add: (key, answer) => kept.set(key, answer),
    answerTo: (key) => kept.get(key),
  }
}
