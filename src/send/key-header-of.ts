import type { PlatformRequest } from '../adapters/adapter.js'
import { platformOf } from './judge-answer.js'
import { answersOf } from './platform-answers.js'

/** The header in which this platform takes the key of this call; `undefined` if it takes none. */
export function keyHeaderOf(request: PlatformRequest): string | undefined {
  const { keyed } = answersOf(platformOf(request))
  const isCall = keyed !== undefined && request.method === 'POST' && keyed.calls.test(request.url)
  return isCall ? keyed.header : undefined
}
