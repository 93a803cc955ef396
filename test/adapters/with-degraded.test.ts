import { describe, expect, it } from 'vitest'
import { tiktok } from '../../src/adapters/tiktok/index.js'
import { trustpilot, withDegraded } from '../../src/adapters/trustpilot/index.js'
import { youtube } from '../../src/adapters/youtube/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { explain } from '../../src/reasons/explain.js'
import { ask, sample } from './ask.js'
import { decisionWith } from './decision-with.js'

const comment: Comment = { id: '5f', text: 'Parcel lost.', author: { id: '5e' } }
const onTikTok: Comment = { ...comment, threadId: '72' }
const deleted = decisionWith([sample('delete')], comment)

describe('withDegraded', () => {
  it('an explanation says what the platform could not do, and what came instead', () => {
    const prepared = ask(trustpilot, { comment, options: {} })('delete')
    const { lost } = explain(withDegraded(deleted, prepared), comment)
    expect(lost).toHaveLength(1)
    expect(lost[0]).toBe(
      'Not done: the comment is deleted (rule r1); instead a person must look now, because Trustpilot alone decides which reviews stay; a person can report one to it',
    )
  })

  it('what was done in part is said as that', () => {
    const prepared = ask(youtube, { comment, options: {} })('delete')
    expect(withDegraded(deleted, prepared).lost).toEqual([
      {
        ruleId: 'r1',
        kind: 'delete',
        became: 'delete',
        why: 'a comment of somebody else is rejected, which takes its replies with it',
      },
    ])
  })

  it('what was done is told, in place of what was asked', () => {
    const both = decisionWith([sample('delete'), sample('hide'), sample('block')], comment)
    const hidden = withDegraded(
      both,
      ask(tiktok, { comment: onTikTok, options: { businessId: 'b' } })('delete', 'hide', 'block'),
    )
    expect(hidden.actions.map(({ kind }) => kind)).toEqual(['hide'])
    expect(explain(hidden, comment, { lang: 'fr' }).lost[0]).toMatch(/^Pas fait : le commentaire est supprimé/)
    const rejected = withDegraded(deleted, ask(youtube, { comment, options: {} })('delete'))
    expect(rejected.actions).toEqual(deleted.actions)
    expect(explain(rejected, comment).lost[0]).toMatch(/^Done with a difference: the comment is deleted/)
  })

  it('two labels of one rule both stay', () => {
    const labels = decisionWith([sample('label'), sample('label', { label: 'late' }), sample('delete')], comment)
    expect(withDegraded(labels, ask(trustpilot, { comment, options: {} })('delete')).actions).toHaveLength(2)
  })

  it('where nothing was lost the decision stays as it is', () => {
    const prepared = ask(youtube, { comment, options: {} })('hide')
    expect(withDegraded(deleted, prepared)).toEqual(deleted)
  })
})
