import { describe, expect, it } from 'vitest'
import { bluesky } from '../../src/adapters/bluesky/index.js'
import { discord } from '../../src/adapters/discord/index.js'
import { discourse } from '../../src/adapters/discourse/index.js'
import { ghost } from '../../src/adapters/ghost/index.js'
import { github } from '../../src/adapters/github/index.js'
import { mastodon } from '../../src/adapters/mastodon/index.js'
import { reddit } from '../../src/adapters/reddit/index.js'
import { slack } from '../../src/adapters/slack/index.js'
import { x } from '../../src/adapters/x/index.js'
import { youtube } from '../../src/adapters/youtube/index.js'
import type { Comment } from '../../src/comment/comment.js'

const post = { uri: 'at://did:plc:a/app.bsky.feed.post/1', cid: 'c', record: { text: 'no!' } }
const event = (change: object) => ({
  type: 'event_callback',
  event: { type: 'message', channel: 'C1', ts: '1795300000.1', user: 'U1', text: 'no!', ...change },
})

describe('engagement: what a payload counts', () => {
  it.each<{ name: string; parse: (body: string) => unknown; payload: unknown; expected: Comment['engagement'] }>([
    {
      name: 'bluesky',
      parse: bluesky.parse,
      payload: {
        notifications: [{ ...post, reason: 'reply', likeCount: 3, replyCount: 2, repostCount: 4, quoteCount: 1 }],
      },
      expected: { likes: 3, shares: 5, replies: 2 },
    },
    {
      name: 'discord',
      parse: discord.parse,
      payload: {
        id: '1',
        channel_id: '2',
        author: { id: '3' },
        content: 'no!',
        reactions: [{ count: 2 }, { count: 3, me: false }],
      },
      expected: { likes: 5 },
    },
    {
      name: 'discourse',
      parse: discourse.parse,
      payload: {
        post: {
          id: 1,
          cooked: '<p>no!</p>',
          reply_count: 4,
          actions_summary: [
            { id: 3, count: 9 },
            { id: 2, count: 7 },
          ],
        },
      },
      expected: { likes: 7, replies: 4 },
    },
    {
      name: 'ghost',
      parse: ghost.parse,
      payload: { comments: [{ id: '1', html: '<p>no!</p>', count: { likes: 1, replies: 0 } }] },
      expected: { likes: 1, replies: 0 },
    },
    {
      name: 'github',
      parse: github.parse,
      payload: {
        action: 'opened',
        issue: { id: 1, number: 1, title: 'no', body: 'no!', comments: 6, reactions: { total_count: 12, '+1': 12 } },
      },
      expected: { likes: 12, replies: 6 },
    },
    {
      name: 'mastodon',
      parse: mastodon.parse,
      payload: [
        {
          type: 'mention',
          status: { id: '1', content: '<p>no!</p>', favourites_count: 1, reblogs_count: 2, replies_count: 3 },
        },
      ],
      expected: { likes: 1, shares: 2, replies: 3 },
    },
    {
      name: 'reddit, where votes may fall below none',
      parse: reddit.parse,
      payload: { kind: 't3', data: { name: 't3_a', title: 'no!', score: -4, num_comments: 30, num_crossposts: 2 } },
      expected: { likes: 0, shares: 2, replies: 30 },
    },
    {
      name: 'slack',
      parse: slack.parse,
      payload: event({ reactions: [{ name: 'rage', count: 4 }], reply_count: 2 }),
      expected: { likes: 4, replies: 2 },
    },
    {
      name: 'x',
      parse: x.parse,
      payload: {
        data: [
          { id: '1', text: 'no!', public_metrics: { like_count: 8, reply_count: 1, retweet_count: 2, quote_count: 3 } },
        ],
      },
      expected: { likes: 8, shares: 5, replies: 1 },
    },
    {
      name: 'youtube',
      parse: youtube.parse,
      payload: {
        kind: 'youtube#commentThread',
        snippet: { totalReplyCount: 9, topLevelComment: { id: '1', snippet: { textOriginal: 'no!', likeCount: 4 } } },
      },
      expected: { likes: 4, replies: 9 },
    },
    { name: 'nothing is counted', parse: slack.parse, payload: event({}), expected: undefined },
    {
      name: 'a count that is none is left out',
      parse: slack.parse,
      payload: event({ reply_count: 'many' }),
      expected: undefined,
    },
  ])('$name', ({ parse, payload, expected }) => {
    const result = parse(JSON.stringify(payload))
    expect(result).toMatchObject({ ok: true, value: [{ id: expect.any(String) }] })
    expect(JSON.parse(JSON.stringify(result)).value[0].engagement).toEqual(expected)
  })
})
