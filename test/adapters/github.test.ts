import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { validate } from '@octokit/graphql-schema'
import type { operations } from '@octokit/openapi-types'
import { sign } from '@octokit/webhooks-methods'
import type { IssueCommentCreatedEvent } from '@octokit/webhooks-types'
import { describe, expect, it } from 'vitest'
import { github } from '../../src/adapters/github/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/github/issue-comment.json', import.meta.url))
const comment: Comment = {
  id: 'issue-comment:1',
  text: 'still broken',
  platform: 'github',
  pageId: 'acme/demo',
  threadId: 'acme/demo#7',
  author: { id: '9', handle: 'robin' },
  context: { nodeId: 'IC_1', ownerType: 'Organization' },
}

adapterContract({
  adapter: github,
  options: {},
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"action":"created","issue":{"number":7},"repository":{"full_name":"acme/demo"},"comment":{"id":${one.id},"body":${JSON.stringify(one.text)},"user":{"id":${one.authorId},"login":"robin","type":"User"},"created_at":"${new Date(one.createdAt).toISOString()}"}}`,
      )
      .join(',')}]`,
  ids: { plain: '1', other: '2', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"zen":"Keep it logically awesome.","hook_id":1}',
    '{"action":"deleted","issue":{"number":7},"comment":{"id":1,"body":"gone"}}',
    '{"action":"created","issue":{"number":7},"comment":{"id":1,"body":"beep","user":{"id":5,"login":"ci[bot]","type":"Bot"}}}',
    '{"action":"opened","pull_request":{"number":7}}',
  ],
  sign: (body, secret) => ({
    'X-Hub-Signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),
  signatureHeader: 'X-Hub-Signature-256',
  wordless: ['message'],
  comment,
})

describe('github: what comes in', () => {
  it('reads an edit without the remarks that nobody sees', () => {
    const result = github.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: 'issue-comment:1',
          text: 'still broken here',
          platform: 'github',
          pageId: 'acme/demo',
          threadId: 'acme/demo#7',
          author: { id: '9', name: 'robin', handle: 'robin' },
          createdAt: 1_794_477_600_000,
          editedAt: 1_794_477_900_000,
          url: 'https://github.com/acme/demo/issues/7#issuecomment-1',
          context: { nodeId: 'IC_1', association: 'NONE', ownerType: 'Organization' },
        },
      ],
    })
  })

  it.each([
    { name: 'a review', event: { pull_request: { number: 8 } }, id: 'review-comment:1', thread: 'a/b#8' },
    {
      name: 'a discussion',
      event: { discussion: { number: 9, node_id: 'D_1' } },
      id: 'discussion-comment:1',
      thread: 'a/b#9',
    },
    { name: 'a commit', event: {}, id: 'commit-comment:1', thread: 'a/b#c0ffee' },
  ])('reads $name', ({ event, id, thread }) => {
    const body = {
      action: 'created',
      repository: { full_name: 'a/b' },
      comment: { id: 1, body: 'hm', commit_id: 'c0ffee' },
      ...event,
    }
    const result = github.parse(JSON.stringify(body))
    expect(result.ok && result.value.map((found) => [found.id, found.threadId])).toEqual([[id, thread]])
  })

  it('reads what opens an issue, and a list of comments; members are staff', () => {
    const opened = {
      action: 'opened',
      repository: { full_name: 'a/b' },
      issue: { id: 5, number: 7, title: 'Crash', body: 'It does' },
    }
    const listed = {
      id: 6,
      body: 'yes',
      issue_url: 'https://api.github.com/repos/a/b/issues/7',
      author_association: 'MEMBER',
    }
    const result = github.parse(JSON.stringify([opened, listed]))
    expect(result.ok && result.value).toMatchObject([
      { id: 'issue:5', text: 'Crash\nIt does', threadId: 'a/b#7' },
      { id: 'issue-comment:6', threadId: 'a/b#7', author: { isStaff: true } },
    ])
  })

  it('reads what GitHub types', () => {
    const event = { action: 'created', comment: { id: 3, node_id: 'IC_3', body: 'typed' } } satisfies {
      action: IssueCommentCreatedEvent['action']
      comment: Partial<IssueCommentCreatedEvent['comment']>
    }
    const result = github.parse(JSON.stringify({ ...event, issue: { number: 1 } }))
    expect(result.ok && result.value.map(({ text }) => text)).toEqual(['typed'])
  })

  it('agrees with GitHub’s own signer', async () => {
    const body = '{"comment":{"body":"déjà vu"}}'
    const headers = { 'x-hub-signature-256': await sign('sécret', body) }
    const request = { method: 'POST', url: '/', headers, body: new TextEncoder().encode(body) }
    expect(await github.verify(request, { secret: 'sécret', now: 0 })).toBe(true)
  })
})

type BodyOf<Operation extends 'issues/lock' | 'issues/add-labels' | 'issues/create-comment'> = NonNullable<
  operations[Operation]['requestBody']
>['content']['application/json']

describe('github: what goes out', () => {
  const root = 'https://api.github.com'
  const asked = ask(github, { comment, options: {} })
  const about = (id: string, change: Partial<Comment> = {}) =>
    ask(github, { comment: { ...comment, ...change, id }, options: {} })

  it('replies where the comment stands, and mentions its author alone', () => {
    const reply = sample('reply', { text: 'see @robin and @acme/team [x](y)' })
    expect(callsOf(asked(reply))).toEqual([
      [
        'POST',
        `${root}/repos/acme/demo/issues/7/comments`,
        { body: 'see @robin and acme/team \\[x\\](y)' } satisfies BodyOf<'issues/create-comment'>,
      ],
    ])
    expect(callsOf(about('review-comment:4')('reply'))[0]?.[1]).toBe(
      `${root}/repos/acme/demo/pulls/7/comments/4/replies`,
    )
    expect(callsOf(about('commit-comment:4', { threadId: 'acme/demo#c0ffee' })('reply'))[0]?.[1]).toBe(
      `${root}/repos/acme/demo/commits/c0ffee/comments`,
    )
    const discussion = about('discussion-comment:4', { context: { nodeId: 'DC_1', discussionNodeId: 'D_1' } })
    expect(callsOf(discussion('reply'))[0]?.[2]).toMatchObject({ variables: { discussion: 'D_1', to: 'DC_1' } })
  })

  it('deletes each kind where it is kept', () => {
    const path = (id: string) => callsOf(about(id)('delete'))[0]?.[1]
    expect(path('issue-comment:4')).toBe(`${root}/repos/acme/demo/issues/comments/4`)
    expect(path('review-comment:4')).toBe(`${root}/repos/acme/demo/pulls/comments/4`)
    expect(path('commit-comment:4')).toBe(`${root}/repos/acme/demo/comments/4`)
    expect(path('discussion-comment:4')).toBe(`${root}/graphql`)
    expect(fallsOf(about('issue:4')('delete'))).toEqual([['delete', 'escalate']])
  })

  it('folds away, and says why', () => {
    const evidence = (signal: string) => ({ evidence: [{ start: 0, end: 1, text: 'x', signal }] })
    const classifier = (change: Readonly<Record<string, unknown>>) => callsOf(asked(sample('hide', change)))[0]?.[2]
    expect(classifier(evidence('spam_scam'))).toMatchObject({ variables: { id: 'IC_1', classifier: 'SPAM' } })
    expect(classifier(evidence('threat'))).toMatchObject({ variables: { classifier: 'ABUSE' } })
    expect(classifier(evidence('personal_data'))).toMatchObject({ variables: { classifier: 'OFF_TOPIC' } })
    expect(callsOf(asked('unhide'))[0]?.[1]).toBe(`${root}/graphql`)
  })

  it('blocks for the organisation or for the account, locks, labels', () => {
    expect(callsOf(asked(banForGood()))).toEqual([['PUT', `${root}/orgs/acme/blocks/robin`]])
    expect(callsOf(about('issue-comment:1', { context: { ownerType: 'User' } })('block'))).toEqual([
      ['PUT', `${root}/user/blocks/robin`],
    ])
    expect(callsOf(asked('lock-thread', 'label'))).toEqual([
      ['PUT', `${root}/repos/acme/demo/issues/7/lock`, { lock_reason: 'too heated' } satisfies BodyOf<'issues/lock'>],
      ['DELETE', `${root}/repos/acme/demo/issues/7/lock`],
      [
        'POST',
        `${root}/repos/acme/demo/issues/7/labels`,
        { labels: ['delivery'] } satisfies BodyOf<'issues/add-labels'>,
      ],
    ])
  })

  it('its mutations hold against the published schema', () => {
    const discussion = about('discussion-comment:4', { context: { nodeId: 'DC_1', discussionNodeId: 'D_1' } })
    const bodies = [asked('hide'), asked('unhide'), discussion('reply'), discussion('delete')].map(
      (prepared) => callsOf(prepared)[0]?.[2],
    )
    for (const body of bodies) {
      expect(body).toMatchObject({ query: expect.stringMatching(/^mutation/) })
      const query = JSON.parse(JSON.stringify(body)).query
      expect(validate(query), query).toEqual([])
      expect(validate(query.replace('id', 'number')), query).not.toEqual([])
    }
  })

  it('an own server has its GraphQL elsewhere', () => {
    const own = ask(github, { comment, options: { api: 'https://git.acme.test/api/v3' } })
    expect(callsOf(own('hide'))[0]?.[1]).toBe('https://git.acme.test/api/graphql')
  })
})
