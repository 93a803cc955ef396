import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseComment } from '../../src/comment/parse-comment.js'

const lines = readFileSync('fixtures/comments/a-day-on-the-page.jsonl', 'utf8').trimEnd().split('\n')
const comments = lines.map((line) => parseComment(JSON.parse(line)))
const read = comments.flatMap((comment) => (comment.ok ? [comment.value] : []))

describe('the fixture day', () => {
  it('has lines that all parse, without a doubt', () => {
    expect(comments.filter((comment) => !comment.ok || comment.warnings.length > 0)).toEqual([])
  })

  it('is long and varied enough', () => {
    expect(read.length).toBeGreaterThanOrEqual(70)
    expect(new Set(read.map((comment) => comment.author?.id)).size).toBeGreaterThanOrEqual(25)
    expect(
      new Set(
        read.map(
          (comment) => comment.createdAt !== undefined && new Date(comment.createdAt).toISOString().slice(0, 10),
        ),
      ),
    ).toEqual(new Set(['2026-09-14']))
  })

  it('goes forward in time', () => {
    const times = read.map((comment) => comment.editedAt ?? comment.createdAt ?? 0)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  it('holds a repeated delivery, an edited comment, the brand, a member of staff, replies and nobody known', () => {
    const versions = new Map<string, number[]>()
    for (const comment of read) versions.set(comment.id, [...(versions.get(comment.id) ?? []), comment.editedAt ?? 0])
    const twice = [...versions.values()].filter((times) => times.length > 1)
    expect(twice.some((times) => new Set(times).size === 1)).toBe(true)
    expect(twice.some((times) => new Set(times).size > 1)).toBe(true)
    expect(read.some((comment) => comment.author?.isSelf)).toBe(true)
    expect(read.some((comment) => comment.author?.isStaff)).toBe(true)
    expect(read.some((comment) => comment.author === undefined)).toBe(true)
    const ids = new Set(read.map((comment) => comment.id))
    expect(read.flatMap((comment) => comment.parentId ?? []).every((id) => ids.has(id))).toBe(true)
  })

  it('uses telephone numbers kept for fiction and addresses nobody owns', () => {
    const text = lines.join('\n')
    expect(text.match(/0[67] \d\d \d\d \d\d \d\d/g)).toEqual(['06 39 98 12 34'])
    expect(text.match(/@[a-z.]+/g)?.every((domain) => domain.includes('example.'))).toBe(true)
  })
})
