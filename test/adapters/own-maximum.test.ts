import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../src/adapters/adapter.js'
import { facebook } from '../../src/adapters/facebook/index.js'
import { github } from '../../src/adapters/github/index.js'
import { instagram } from '../../src/adapters/instagram/index.js'
import type { LengthOptions } from '../../src/adapters/instance-limits.js'
import { linkedin } from '../../src/adapters/linkedin/index.js'
import { slack } from '../../src/adapters/slack/index.js'
import { threads } from '../../src/adapters/threads/index.js'
import { tiktok } from '../../src/adapters/tiktok/index.js'
import { youtube } from '../../src/adapters/youtube/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, sample } from './ask.js'

const about = (change: Partial<Comment>): Comment => ({
  id: '1',
  text: 'Bof',
  pageId: '100',
  threadId: '100_9',
  author: { id: '7', handle: 'robin' },
  ...change,
})

interface Case {
  readonly adapter: Adapter<LengthOptions>
  readonly comment: Comment
}

const CASES: readonly Case[] = [
  { adapter: facebook, comment: about({}) },
  { adapter: instagram, comment: about({}) },
  { adapter: threads, comment: about({}) },
  { adapter: tiktok, comment: about({}) },
  { adapter: youtube, comment: about({}) },
  {
    adapter: linkedin,
    comment: about({ id: 'urn:li:comment:(urn:li:activity:6000,5000)', pageId: 'urn:li:organization:1' }),
  },
  { adapter: slack, comment: about({ id: 'C1:1.2', threadId: 'C1' }) },
  { adapter: github, comment: about({ id: 'issue-comment:1', pageId: 'acme/demo', threadId: 'acme/demo#7' }) },
]

// Where a platform does not document how long a reply may be, the adapter's limit is a guess on the safe side, and the host may know better.
describe.each(CASES)('$adapter.platform: a length that the host knows better', ({ adapter, comment }) => {
  const said = (text: string, options: LengthOptions) => {
    const { requests, degraded } = ask(adapter, { comment, options })(sample('reply', { text }))
    return JSON.stringify([requests, degraded.map(({ why }) => why)])
  }
  const most = adapter.limits.reply[0]?.max ?? 0

  it('is kept, shorter or longer than the guess', () => {
    const short = said('mot '.repeat(50), { maxCharacters: 20 })
    expect(short).toMatch(/cut|split/)
    expect(short).not.toContain('mot '.repeat(8))
    const long = 'mot '.repeat(Math.ceil(most / 4) + 5).trimEnd()
    expect(said(long, {})).toMatch(/cut|split/)
    expect(said(long, { maxCharacters: most * 2 })).toContain(long)
  })

  it.each([0, -1, 1.5, Number.NaN])('%d is a mistake', (maxCharacters) => {
    expect(() => said('mot', { maxCharacters })).toThrow(TypeError)
  })
})
