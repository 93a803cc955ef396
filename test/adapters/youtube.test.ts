import { readFileSync } from 'node:fs'
import type { youtube_v3 } from '@googleapis/youtube'
import { describe, expect, it } from 'vitest'
import type { PreparedRequests } from '../../src/adapters/adapter.js'
import { youtube } from '../../src/adapters/youtube/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/youtube/threads.json', import.meta.url))
const comment: Comment = {
  id: 'UgzSample1.r2',
  text: 'meh',
  platform: 'youtube',
  pageId: 'UC_channel',
  threadId: 'vid12345678',
  parentId: 'UgzSample1',
  author: { id: 'UC_author', handle: 'robin' },
}

adapterContract({
  adapter: youtube,
  options: {},
  payload: (comments) =>
    `{"kind":"youtube#commentThreadListResponse","items":[${comments
      .map(
        (one) =>
          `{"kind":"youtube#commentThread","id":${one.id},"snippet":{"topLevelComment":{"kind":"youtube#comment","id":${one.id},"snippet":{"channelId":"UC_c","videoId":"v","textDisplay":${JSON.stringify(one.text)},"authorDisplayName":"@robin","authorChannelId":{"value":${one.authorId}},"publishedAt":"${new Date(one.createdAt).toISOString()}"}}}}`,
      )
      .join(',')}]}`,
  ids: { plain: '"Ugz-1"', other: '"Ugz_2"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"kind":"youtube#videoListResponse","items":[]}',
    '{"kind":"youtube#commentListResponse","items":[]}',
  ],
  unsigned: 'YouTube is asked, it sends nothing',
  sign: () => ({}),
  signatureHeader: 'none',
  wordless: ['message'],
  comment,
})

describe('youtube: what comes in', () => {
  it('reads HTML as it is shown, edits, and the replies of the channel itself', () => {
    const result = youtube.parse(fixture)
    expect(result.ok && result.value).toEqual([
      {
        id: 'UgzSample1',
        text: 'nice video\npart 2? here (https://example.test/x) & now',
        platform: 'youtube',
        pageId: 'UC_channel',
        threadId: 'vid12345678',
        author: { id: 'UC_author', name: '@robin-sample', handle: 'robin-sample' },
        createdAt: 1_794_477_600_000,
        editedAt: 1_794_477_900_000,
        url: 'https://www.youtube.com/watch?v=vid12345678&lc=UgzSample1',
        engagement: { likes: 0, replies: 1 },
        context: { moderationStatus: 'heldForReview' },
      },
      expect.objectContaining({
        id: 'UgzSample1.r1',
        parentId: 'UgzSample1',
        text: 'Thank you!',
        author: { id: 'UC_channel', name: 'Acme', isSelf: true },
      }),
    ])
  })
})

type Moderation = youtube_v3.Params$Resource$Comments$Setmoderationstatus

function paramsOf({ requests }: PreparedRequests): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(requests[0]?.url ?? '').searchParams)
}

describe('youtube: what goes out', () => {
  const root = 'https://www.googleapis.com/youtube/v3/comments'
  const asked = ask(youtube, { comment, options: {} })
  const status = `${root}/setModerationStatus?id=UgzSample1.r2&moderationStatus=`

  it('a reply goes to the thread, since replies have none of their own', () => {
    expect(callsOf(asked('reply'))).toEqual([
      [
        'POST',
        `${root}?part=snippet`,
        {
          snippet: { parentId: 'UgzSample1', textOriginal: 'Nous sommes désolés, nous vous écrivons.' },
        } satisfies youtube_v3.Schema$Comment,
      ],
    ])
  })

  it('what it does to comments', () => {
    const hold = { id: ['UgzSample1.r2'], moderationStatus: 'heldForReview' } satisfies Moderation
    const refuse = { ...hold, moderationStatus: 'rejected', banAuthor: true } satisfies Moderation
    expect(paramsOf(asked('hide'))).toEqual({ id: 'UgzSample1.r2', moderationStatus: hold.moderationStatus })
    expect(paramsOf(asked('block'))).toEqual({
      id: 'UgzSample1.r2',
      moderationStatus: refuse.moderationStatus,
      banAuthor: String(refuse.banAuthor),
    })
    expect(callsOf(asked('hide', 'hold'))).toEqual([['POST', `${status}heldForReview`]])
    expect(callsOf(asked('unhide'))).toEqual([['POST', `${status}published`]])
    expect([callsOf(asked('delete')), fallsOf(asked('delete'))]).toEqual([
      [['POST', `${status}rejected`]],
      [['delete', 'delete']],
    ])
    expect(callsOf(asked('block'))).toEqual([['POST', `${status}rejected&banAuthor=true`]])
    expect(callsOf(asked(banForGood()))).toEqual([['POST', `${status}rejected&banAuthor=true`]])
  })

  it('an own comment is deleted for real', () => {
    const own = { ...comment, author: { id: 'UC_channel', isSelf: true } }
    expect(callsOf(ask(youtube, { comment: own, options: {} })('delete'))).toEqual([
      ['DELETE', `${root}?id=UgzSample1.r2`],
    ])
  })

  it('what cannot be undone, or not be done, goes to a person', () => {
    const closed = ask(youtube, {
      comment: { ...comment, context: { canReply: false, moderationStatus: 'rejected' } },
      options: {},
    })
    expect(fallsOf(asked('ban', 'mute', 'message'))).toEqual([
      ['ban', 'escalate'],
      ['mute', 'escalate'],
      ['message', 'assign'],
    ])
    expect(fallsOf(closed('reply', 'unhide'))).toEqual([
      ['reply', 'assign'],
      ['unhide', 'escalate'],
    ])
  })
})
