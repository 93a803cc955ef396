import { describe, expect, it } from 'vitest'

import { reduceClimate } from '../../src/climate/reduce-climate.js'
import { startClimate } from '../../src/climate/start-climate.js'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import type { Histories, Judged } from '../../src/stores/histories.js'
import { comment, SETTINGS, START } from '../climate/settings.js'

/** A `comment` entry of an author. */
export function entry(authorId: string, commentId: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return { id: `${commentId}@0/comment`, kind: 'comment', authorId, at: 1000, commentId, ...more }
}

/** What a decision leaves behind. */
export function judged(commentId: string, version: number, entries: readonly LedgerEntry[]): Judged {
  return { commentId, version, entries }
}

/** The suite that every keeper of histories passes. */
export function describeHistories(name: string, open: () => Promise<Histories>): void {
  describe(`${name}, as a keeper of histories`, () => {
    it('knows nothing of an author it has not seen', async () => {
      const histories = await open()
      expect(await histories.historyOf('nobody')).toEqual([])
      expect(await histories.versionOf('none')).toBeUndefined()
      await histories.close()
    })

    it('returns the entries of an author in the order they were added', async () => {
      const histories = await open()
      await histories.add(judged('c1', 0, [entry('a', 'c1'), entry('b', 'c1', { id: 'other' })]))
      await histories.historyOf('a')
      await histories.add(judged('c2', 0, [entry('a', 'c2', { at: 5 })]))
      expect((await histories.historyOf('a')).map(({ commentId }) => commentId)).toEqual(['c1', 'c2'])
      expect((await histories.historyOf('b')).map(({ id }) => id)).toEqual(['other'])
      await histories.close()
    })

    it('adds an entry with the same id once, also within one decision', async () => {
      const histories = await open()
      await histories.add(judged('c1', 0, [entry('a', 'c1'), entry('a', 'c1')]))
      await histories.add(judged('c1', 0, [entry('a', 'c1')]))
      expect(await histories.historyOf('a')).toHaveLength(1)
      await histories.close()
    })

    it('keeps the climate of a page, each step with its decision', async () => {
      const histories = await open()
      expect(await histories.pageOf('wall')).toBeUndefined()
      let climate = startClimate(SETTINGS, 'wall')
      for (let number = 0; number < 150; number += 1) {
        const event = comment(number, START + number * 1000)
        climate = reduceClimate(climate, event)
        await histories.add({ ...judged(`c${number}`, 0, []), page: { pageId: 'wall', event, after: climate } })
        if (number % 30 === 0) expect(await histories.pageOf('wall')).toEqual(climate)
      }
      expect(await histories.pageOf('wall')).toEqual(climate)
      expect(await histories.pageOf('shop')).toBeUndefined()
      await histories.close()
    })

    it('remembers the highest version judged', async () => {
      const histories = await open()
      await histories.add(judged('c1', 7, []))
      await histories.add(judged('c1', 3, []))
      expect(await histories.versionOf('c1')).toBe(7)
      await histories.close()
    })

    it.each(['', '/', 'a/b', '~', '__proto__', 'constructor', 'é', '😀', '\ud800', '\u0000', 'x'.repeat(5000)])(
      'keeps the author %j apart from others',
      async (authorId) => {
        const histories = await open()
        await histories.add(judged('c1', 0, [entry(authorId, 'c1')]))
        await histories.add(judged('c2', 0, [entry(`${authorId}/`, 'c2'), entry(`${authorId}0`, 'c3')]))
        expect(await histories.historyOf(authorId)).toEqual([entry(authorId, 'c1')])
        await histories.close()
      },
    )

    it('takes additions that do not wait for each other', async () => {
      const histories = await open()
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => histories.add(judged(`c${index}`, 0, [entry('a', `c${index}`)]))),
      )
      expect(await histories.historyOf('a')).toHaveLength(50)
      await histories.close()
    })
  })
}
