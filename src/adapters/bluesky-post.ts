import * as z from 'zod'
import type { Comment } from '../comment/comment.js'
import { ok, type Result } from '../result.js'
import { post } from './bluesky-payload.js'
import { buildComment, sumOf } from './build-comment.js'
import { encodePart } from './encode-part.js'
import { readFields } from './read-fields.js'
import { shownLink } from './shown-link.js'

const facet = z.object({
  index: z.object({ byteStart: z.int().min(0), byteEnd: z.int().min(0) }),
  features: z.array(
    z
      .object({ $type: z.literal('app.bsky.richtext.facet#link'), uri: z.string() })
      .catch({ $type: 'app.bsky.richtext.facet#link', uri: '' }),
  ),
})

/**
 * A post of the AT Protocol as a comment: its words, with the address of each link whose words do not show it. The time is the server's where
 * it is known, since a post's own can lie.
 *
 * Errors: a post without an address or words.
 * Source: AT Protocol, lexicon app.bsky.feed.post.
 */
export function readPost(
  news: { readonly value: unknown; readonly path: string },
  {
    platform,
    pageId,
    selfIds,
  }: { readonly platform: string; readonly pageId?: string | undefined; readonly selfIds: readonly string[] },
): Result<Comment> {
  const read = readFields(post, news, ['uri', 'record/text'])
  if (!read.ok) return read
  const { uri, cid, author, indexedAt, record, ...counts } = read.value
  const root = record.reply?.root ?? { uri, cid }
  const parent = record.reply?.parent
  const key = uri.split('/').at(-1) ?? ''
  return ok(
    buildComment(
      {
        id: uri,
        text: shown(record.text, record.facets ?? []),
        platform,
        pageId,
        threadId: root.uri,
        parentId: parent?.uri,
        author: { id: author?.did, name: author?.displayName, handle: author?.handle },
        createdAt: indexedAt ?? record.createdAt,
        lang: record.langs?.[0],
        url: author && `https://bsky.app/profile/${author.did}/post/${encodePart(key)}`,
        attachments: (record.embed?.images ?? []).map(() => ({ kind: 'image' })),
        engagement: {
          likes: counts.likeCount,
          shares: sumOf(counts.repostCount, counts.quoteCount),
          replies: counts.replyCount,
        },
        context: { cid, rootCid: root.cid },
      },
      selfIds,
    ),
    read.warnings,
  )
}

/** Facets count UTF-8 bytes. */
function shown(text: string, facets: readonly unknown[]): string {
  const links = facets.flatMap((one) => {
    const found = facet.safeParse(one)
    const uri = found.data?.features.find((feature) => feature.uri !== '')?.uri
    return found.success && uri !== undefined ? [{ ...found.data.index, uri }] : []
  })
  if (links.length === 0) return text
  const bytes = new TextEncoder().encode(text)
  const decode = (from: number, to?: number) => new TextDecoder().decode(bytes.subarray(from, to))
  const inOrder = [...links].sort((one, other) => one.byteStart - other.byteStart)
  let done = 0
  const pieces = inOrder.flatMap(({ byteStart, byteEnd, uri }) => {
    if (byteStart < done || byteEnd <= byteStart || byteEnd > bytes.length) return []
    const before = decode(done, byteStart)
    done = byteEnd
    return [before, shownLink(decode(byteStart, byteEnd), uri)]
  })
  return pieces.join('') + decode(done)
}
