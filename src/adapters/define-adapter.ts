import type { Comment } from '../comment/comment.js'
import type { Result } from '../result.js'
import type { Action } from '../rule-set/action.js'
import type { Adapter, RawRequest } from './adapter.js'
import type { Capabilities } from './capability.js'
import { gatherComments } from './gather-comments.js'
import { prepareRequests, type Translation } from './prepare-requests.js'
import { readJson } from './read-json.js'
import { speakFirst } from './speak-first.js'

/** What a platform adds to what all adapters have in common. */
export interface AdapterParts<Options> {
  readonly platform: string
  readonly capabilities: Capabilities
  readonly limits: Adapter<Options>['limits']
  readonly verify: Adapter<Options>['verify']
  readonly handshake?: Adapter<Options>['handshake']
  /** The comments of one payload; none for another event. */
  readonly read: (payload: unknown, known: Known) => readonly Result<Comment>[]
  /** What an option of the host changes in the ladder. */
  readonly ladder?: (options: Options) => Partial<Capabilities>
  /** The platform's calls for an action on this comment. It checks the options, and is asked only for what the ladder lets through. */
  readonly translate: (place: Place<Options>) => (action: Action) => Translation
}

/** What is known about a payload besides its content. */
export interface Known {
  /** Where it stands in the body, as a JSON Pointer. */
  readonly path: string
  readonly selfIds: readonly string[]
  readonly headers: RawRequest['headers']
}

/** Where actions are carried out. Ids that could not be part of an address are left out. */
export interface Place<Options> {
  readonly comment: Comment
  readonly options: Options
  /** Epoch ms. */
  readonly now: number
  readonly id: string
  readonly authorId: string | undefined
  readonly pageId: string | undefined
  readonly threadId: string | undefined
  readonly parentId: string | undefined
}

/**
 * An adapter out of a platform's own parts. A body may hold one payload or a list of them, as an answer to a query does.
 *
 * Errors: of `toRequests`: a decision about another comment, or options the platform refuses, is a `TypeError`.
 */
export function defineAdapter<Options>(parts: AdapterParts<Options>): Adapter<Options> {
  const { platform, capabilities, limits, verify } = parts
  return {
    platform,
    capabilities,
    limits,
    verify,
    handshake: parts.handshake ?? (async () => null),
    parse(body, selfIds = [], headers = {}) {
      const json = readJson(body)
      if (!json.ok) return json
      const payloads = payloadsOf(json.value, '', 2)
      return gatherComments(payloads.flatMap(({ payload, path }) => parts.read(payload, { path, selfIds, headers })))
    },
    toRequests(decision, comment, options) {
      const { author, pageId, threadId, parentId } = comment
      const translate = parts.translate({
        comment,
        options,
        now: decision.at,
        id: comment.id,
        authorId: usable(author?.id),
        pageId: usable(pageId),
        threadId: usable(threadId),
        parentId: usable(parentId),
      })
      const ladder = { platform, capabilities: { ...capabilities, ...parts.ladder?.(options) } }
      const isAddressable = usable(comment.id) !== undefined
      return speakFirst(
        prepareRequests(ladder, { decision, comment }, (action) =>
          isAddressable ? translate(action) : { cannot: 'the id of the comment fits no address', to: 'escalate' },
        ),
      )
    },
  }
}

/** A list, or a list of lists, is read like what is in it. */
function payloadsOf(
  value: unknown,
  path: string,
  depth: number,
): readonly { readonly payload: unknown; readonly path: string }[] {
  if (!Array.isArray(value) || depth === 0) return [{ payload: value, path }]
  return value.flatMap((item: unknown, index) => payloadsOf(item, `${path}/${index}`, depth - 1))
}

function usable(id: string | undefined): string | undefined {
  return id === undefined || id === '' || id === '.' || id === '..' || id.length > 2048 ? undefined : id
}
