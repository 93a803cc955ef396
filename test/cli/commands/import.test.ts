import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { runCli } from '../terminal.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-import-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const imported = (...argv: readonly string[]) => runCli(['import', ...argv], { cwd: folder })
const fixture = (name: string): string => resolve('fixtures/imports', name)

describe('sangfroid import', () => {
  it.each([
    { format: 'automoderator', file: 'automoderator.yaml', says: '5: carried body → ' },
    { format: 'discord', file: 'discord.json', says: 'left-out timeout → ' },
    { format: 'wordlist', file: 'words.txt', says: '4: left-out Free Airdrop → it is in the list already' },
  ])('makes a rule set of $format that passes its check, and a report', async ({ format, file, says }) => {
    const { code, out, err } = await imported(format, fixture(file), '--out', 'rules.yaml')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(says)
    expect(out).toMatch(/\d+ carried over, \d+ approximated, \d+ left out\n$/)
    const checked = await runCli(['check', 'rules.yaml'], { cwd: folder })
    expect(checked.out).toMatch(/1 rule set checked: 0 errors/)
  })

  it('prints the rule set, and the report beside it, as text or JSON', async () => {
    const { code, out, err } = await imported(
      'wordlist',
      fixture('words.txt'),
      '--report',
      'json',
      '--lang',
      'fr-CA',
      '--name',
      'Mots',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^sangfroid: 1\nname: mots\nlanguages:\n {2}- fr\n/)
    expect(JSON.parse(err)).toMatchObject({
      fates: expect.arrayContaining([{ line: 2, part: 'free airdrop', fate: 'carried', became: 'a word of the list' }]),
    })
  })

  it.each([
    { name: 'YAML that is none', format: 'automoderator', text: 'body: [\n---\nx: }', says: /rules\.txt:\d+:\d+/ },
    { name: 'JSON that is none', format: 'discord', text: '{', says: /the file is no JSON/ },
    { name: 'other JSON', format: 'discord', text: '{"name":"x"}', says: /holds no auto moderation rules/ },
    { name: 'an unknown format', format: 'automod', text: '', says: /automod/ },
  ])('could not run with $name', async ({ format, text, says }) => {
    await writeFile(join(folder, 'rules.txt'), text)
    const { code, err } = await imported(format, 'rules.txt')
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })

  it('could not run without the file, or where it cannot write', async () => {
    expect((await imported('wordlist', 'none.txt')).code).toBe(2)
    expect((await imported('wordlist', fixture('words.txt'), '--out', 'none/rules.yaml')).code).toBe(2)
    await writeFile(join(folder, 'latin1.txt'), Buffer.from([0xe9]))
    expect(await imported('wordlist', 'latin1.txt')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not UTF-8'),
    })
  })

  it('writes over no file, unless told to, and never over its own source', async () => {
    await writeFile(join(folder, 'words.txt'), 'airdrop\n')
    await writeFile(join(folder, 'rules.yaml'), 'mine')
    expect(await imported('wordlist', 'words.txt', '--out', 'rules.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('`rules.yaml` is there already'),
    })
    expect(await readFile(join(folder, 'rules.yaml'), 'utf8')).toBe('mine')
    expect((await imported('wordlist', 'words.txt', '--out', './words.txt', '--force')).code).toBe(2)
    expect(await readFile(join(folder, 'words.txt'), 'utf8')).toBe('airdrop\n')
    expect((await imported('wordlist', 'words.txt', '--out', 'rules.yaml', '--force')).code).toBe(0)
    expect(await readFile(join(folder, 'rules.yaml'), 'utf8')).toMatch(/^sangfroid: 1/)
  })

  it('says so where a language has no pack, replies and all', async () => {
    await writeFile(join(folder, 'rules.txt'), 'body: [hi]\ncomment: "Hello you. And you"\n')
    const { code, err } = await imported('automoderator', 'rules.txt', '--lang', 'pl', '--out', 'o.yaml')
    expect(code).toBe(1)
    expect(err).toContain('unknown-language')
  })

  it.each([
    { format: 'automoderator', text: '' },
    { format: 'automoderator', text: '# only a remark\n---\n' },
    { format: 'wordlist', text: '# nothing\n\n' },
  ])('finds it a problem when there is nothing to import: $format `$text`', async ({ format, text }) => {
    await writeFile(join(folder, 'rules.txt'), text)
    const { code, err } = await imported(format, 'rules.txt')
    expect(code).toBe(1)
    expect(err).toContain('nothing was found to import')
  })

  it('never prints raw control characters of the file', async () => {
    await writeFile(join(folder, 'words.txt'), 'a\u001b[31m\u202eb\n')
    const { out } = await imported('wordlist', 'words.txt', '--out', 'rules.yaml')
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
    expect(await readFile(join(folder, 'rules.yaml'), 'utf8')).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
