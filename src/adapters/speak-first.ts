import type { Action } from '../rule-set/action.js'
import type { PreparedRequests } from './adapter.js'

/** The same requests, so that what speaks to the author comes before what removes, and what keeps him out comes last. */
export function speakFirst(prepared: PreparedRequests): PreparedRequests {
  const requests = [0, 1, 2].flatMap((stage) =>
    prepared.requests.filter((request) => stageOf(request.action) === stage),
  )
  return { ...prepared, requests }
}

function stageOf(kind: Action['kind']): 0 | 1 | 2 {
  if (kind === 'reply' || kind === 'message') return 0
  return kind === 'block' || kind === 'ban' || kind === 'mute' ? 2 : 1
}
