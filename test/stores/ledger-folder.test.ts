import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ClassicLevel } from 'classic-level'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { reduceClimate } from '../../src/climate/reduce-climate.js'
import { startClimate } from '../../src/climate/start-climate.js'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import { openLedgerFolder } from '../../src/stores/ledger-folder.js'
import { comment, SETTINGS, START } from '../climate/settings.js'
import { describeHistories, entry, judged } from './histories-contract.js'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sangfroid-ledger-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

describeHistories('openLedgerFolder', () => openLedgerFolder(join(root, 'ledger')))

describe('openLedgerFolder', () => {
  it('keeps histories, order and judged versions between runs', async () => {
    const entries = Array.from({ length: 25 }, (_, index) => entry('a', `c${index}`, { at: 1000 - index }))
    const first = await openLedgerFolder(join(root, 'ledger'))
    for (const one of entries) await first.add(judged(one.commentId, 0, [one]))
    await first.close()
    const second = await openLedgerFolder(join(root, 'ledger'))
    expect(await second.historyOf('a')).toEqual(entries)
    expect(await second.versionOf('c3')).toBe(0)
    expect(await second.versionOf('other')).toBeUndefined()
    await second.close()
  })

  it('keeps the climate of a page between runs, wherever the run was cut off', async () => {
    let climate = startClimate(SETTINGS, 'wall')
    for (let number = 0; number < 140; number += 1) {
      const folder = number % 7 === 0 ? await openLedgerFolder(join(root, 'ledger')) : undefined
      if (folder === undefined) continue
      for (let step = number; step < number + 7; step += 1) {
        expect(await folder.pageOf('wall')).toEqual(step === 0 ? undefined : climate)
        const event = comment(step, START + step * 1000)
        climate = reduceClimate(climate, event)
        await folder.add({ ...judged(`c${step}`, 0, []), page: { pageId: 'wall', event, after: climate } })
      }
      await folder.close()
    }
  })

  it('does not add an entry again that an earlier run added', async () => {
    const one = entry('a', 'c1')
    for (let run = 0; run < 2; run += 1) {
      const folder = await openLedgerFolder(join(root, 'ledger'))
      await folder.add(judged('c1', 0, [one]))
      expect(await folder.historyOf('a')).toEqual([one])
      await folder.close()
    }
  })

  it('keeps entries with every optional field as they were', async () => {
    const full: LedgerEntry = {
      ...entry('a', 'c1'),
      pageId: 'p',
      ruleId: 'r',
      variant: 't#2',
      weight: 0.5,
      sketch: [1, 2, 4294967295],
      signals: { troll: 0.7 },
    }
    const first = await openLedgerFolder(join(root, 'ledger'))
    await first.add(judged('c1', 0, [full]))
    await first.close()
    const second = await openLedgerFolder(join(root, 'ledger'))
    expect(await second.historyOf('a')).toEqual([full])
    await second.close()
  })

  it('reads an author again after more authors than it keeps in memory', async () => {
    const folder = await openLedgerFolder(join(root, 'ledger'))
    for (let index = 0; index < 1100; index += 1) {
      await folder.add(judged(`c${index}`, 0, [entry(`author ${index}`, `c${index}`)]))
      await folder.historyOf(`author ${index}`)
    }
    await folder.add(judged('again', 0, [entry('author 0', 'again')]))
    expect((await folder.historyOf('author 0')).map(({ commentId }) => commentId)).toEqual(['c0', 'again'])
    await folder.close()
  })

  it('refuses a folder that another process has open', async () => {
    const folder = await openLedgerFolder(join(root, 'ledger'))
    await expect(openLedgerFolder(join(root, 'ledger'))).rejects.toMatchObject({ reason: 'locked' })
    await folder.close()
  })

  it('refuses a folder that holds something else, and leaves it alone', async () => {
    await writeFile(join(root, 'holiday.txt'), 'photos')
    await expect(openLedgerFolder(root)).rejects.toMatchObject({ reason: 'foreign' })
    expect(await readdir(root)).toEqual(['holiday.txt'])
  })

  it('refuses a database of another program', async () => {
    const other = new ClassicLevel(join(root, 'other'))
    await other.put('k', 'v')
    await other.close()
    await expect(openLedgerFolder(join(root, 'other'))).rejects.toMatchObject({ reason: 'foreign' })
  })

  it('refuses a folder of a newer version', async () => {
    await (await openLedgerFolder(join(root, 'ledger'))).close()
    const mark = join(root, 'ledger', 'sangfroid-ledger.json')
    await writeFile(mark, (await readFile(mark, 'utf8')).replace('"format":1', '"format":2'))
    await expect(openLedgerFolder(join(root, 'ledger'))).rejects.toMatchObject({ reason: 'newer' })
  })

  it('refuses a path that is a file', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(openLedgerFolder(join(root, 'file'))).rejects.toMatchObject({ reason: 'unusable' })
  })

  it('says which entry is damaged', async () => {
    const first = await openLedgerFolder(join(root, 'ledger'))
    await first.add(judged('c1', 0, [entry('a', 'c1')]))
    await first.close()
    const database = new ClassicLevel<string, string>(join(root, 'ledger', 'entries'))
    for await (const key of database.keys({ gte: 'entry/', lt: 'entry~' })) await database.put(key, '{"half')
    await database.close()
    const second = await openLedgerFolder(join(root, 'ledger'))
    await expect(second.historyOf('a')).rejects.toMatchObject({ reason: 'damaged' })
    await second.close()
  })

  it('takes up a folder whose first run ended before anything was written', async () => {
    await mkdir(join(root, 'ledger'))
    const folder = await openLedgerFolder(join(root, 'ledger'))
    expect(await folder.historyOf('a')).toEqual([])
    await folder.close()
  })
})
