import { describe, expect, it } from 'vitest'
import { trustpilot, withDegraded } from '../../src/adapters/trustpilot/index.js'
import { youtube } from '../../src/adapters/youtube/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { explain } from '../../src/reasons/explain.js'
import { ask, sample } from './ask.js'
import { decisionWith } from './decision-with.js'

const comment: Comment = { id: '5f', text: 'Parcel lost.', author: { id: '5e' } }
const deleted = decisionWith([sample('delete')], comment)

describe('withDegraded', () => {
  it('an explanation says what the platform could not do, and what came instead', () => {
    const prepared = ask(trustpilot, { comment, options: {} })('delete')
    const { lost } = explain(withDegraded(deleted, prepared), comment)
    expect(lost).toHaveLength(1)
    expect(lost[0]).toContain('became `escalate`: Trustpilot alone decides which reviews stay')
  })

  it('what was done in part is said as that', () => {
    const prepared = ask(youtube, { comment, options: {} })('delete')
    expect(withDegraded(deleted, prepared).lost).toEqual([
      {
        ruleId: 'r1',
        kind: 'delete',
        why: 'done in part: a comment of somebody else is rejected, which takes its replies with it',
      },
    ])
  })

  it('where nothing was lost the decision stays as it is', () => {
    const prepared = ask(youtube, { comment, options: {} })('hide')
    expect(withDegraded(deleted, prepared)).toEqual(deleted)
  })
})
