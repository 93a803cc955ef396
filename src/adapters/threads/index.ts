import type { Action } from '../../rule-set/action.js'
import type { Adapter } from '../adapter.js'
import { defineAdapter, type Place } from '../define-adapter.js'
import { answering, call, noSuchCall, say } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { isGraphId } from '../graph-api.js'
import { HUB_SIGNATURE_256 } from '../hub-signature.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import { metaHandshake } from '../meta-handshake.js'
import type { Translation } from '../prepare-requests.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'

export * from '../entry.js'

/** Whom a reply may mention. */
export interface ThreadsOptions extends MentionOptions, LengthOptions {}

const ROOT = 'https://graph.threads.net/v1.0'

/**
 * The adapter for replies on Threads: webhooks in, Threads API requests out.
 *
 * Source: Meta, Threads API: reply management, posts.
 *
 * @example
 * threads.parse('{"topic":"moderate","values":{"field":"delete","value":{}}}') // => { ok: true, value: [], warnings: [] }
 */
export const threads: Adapter<ThreadsOptions> = defineAdapter({
  platform: 'threads',
  capabilities,
  limits,
  verify: signedBy(HUB_SIGNATURE_256),
  handshake: metaHandshake,
  read: toComments,
  translate,
})

function translate(place: Place<ThreadsOptions>): (action: Action) => Translation {
  const { id } = place
  const style = mentionStyle('@', place)
  return (action) => {
    if (!isGraphId(id))
      return { cannot: 'the reply has no id of the Threads API', to: action.kind === 'reply' ? 'assign' : 'escalate' }
    switch (action.kind) {
      case 'hide':
      case 'unhide':
        return { drafts: [call('POST', `${ROOT}/${encodePart(id)}/manage_reply?hide=${action.kind === 'hide'}`)] }
      case 'reply':
        return say(
          action.text,
          { limits: ownMaximum(limits.reply, place.options.maxCharacters), split: limits.split?.reply, style },
          (text, nth) => [
            answering(nth, id, '/id', (to) =>
              call('POST', `${ROOT}/me/threads`, { media_type: 'TEXT', text, reply_to_id: to }),
            ),
            {
              ...call('POST', `${ROOT}/me/threads_publish`, { creation_id: '~creation~' }),
              fillFromPrevious: { '~creation~': { pointer: '/id' } },
            },
          ],
        )
      default:
        return noSuchCall(action.kind)
    }
  }
}
