import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ISSUE_CODES } from '../../src/issue-codes.js'
import { SIGNALS } from '../../src/signals/index.js'
import { filesUnder, textOf } from './source-files.js'

const ids = SIGNALS.map(({ id }) => id)

describe('a signal', () => {
  it('has a file of its own name', () => {
    const files = filesUnder('src/signals', '.ts').filter((file) => /: SignalDefinition = \{/.test(textOf(file)))
    expect(files.map((file) => basename(file, '.ts').replaceAll('-', '_')).sort()).toEqual([...ids].sort())
  })

  it('has a page, and each page a signal', () => {
    expect(pagesOf('docs/signals')).toEqual([...ids].sort())
  })
})

describe('an issue code', () => {
  it('has a page, and each page a code', () => {
    expect(pagesOf('docs/checks')).toEqual(Object.keys(ISSUE_CODES).sort())
  })

  it.each(Object.keys(ISSUE_CODES))('%s: its page says what to avoid, what to prefer, and why', (code) => {
    const page = textOf(`docs/checks/${code}.md`)
    for (const heading of ['Avoid', 'Prefer', 'Why'])
      expect(page).toMatch(new RegExp(`^#+ ${heading}|^\\*\\*${heading}`, 'm'))
  })
})

describe('an adapter', () => {
  it.each(adapters())('%s has a page and a test', (name) => {
    expect(filesUnder('docs/adapters', '.md')).toContain(`docs/adapters/${name}.md`)
    expect(filesUnder('test/adapters', '.ts')).toContain(`test/adapters/${name}.test.ts`)
  })
})

describe('a source file with something to test', () => {
  it('lives in a room that has tests', () => {
    const rooms = new Set(
      filesUnder('src', '.ts')
        .map((file) => file.split('/')[1] ?? '')
        .filter((name) => !name.endsWith('.ts')),
    )
    const untested = [...rooms].filter(
      (room) => room !== 'shipped' && filesUnder(`test/${room}`, '.test.ts').length === 0,
    )
    expect(untested).toEqual([])
  })
})

describe('a fixture', () => {
  it('is read by a test, a script or a command', () => {
    const readers = [...filesUnder('test', '.ts'), ...filesUnder('.scripts', '.ts'), 'package.json']
      .map(textOf)
      .join('\n')
    const unread = filesUnder('fixtures').filter((file) => !isNamed(file, readers))
    expect(unread).toEqual([])
  })
})

function pagesOf(folder: string): string[] {
  const pages = filesUnder(folder, '.md').map((file) => basename(file, '.md'))
  return pages.filter((page) => page !== 'README').sort()
}

function adapters(): string[] {
  return filesUnder('src/adapters', 'index.ts').map((file) => basename(dirname(file)))
}

/** A file counts as read when it is named, or a folder it lies in is. */
function isNamed(file: string, readers: string): boolean {
  const folders = file.split('/').map((_, depth, steps) => steps.slice(0, depth).join('/'))
  return readers.includes(basename(file)) || folders.slice(2).some((folder) => readers.includes(folder))
}
