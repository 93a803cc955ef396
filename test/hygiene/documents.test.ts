import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CORE_ROOMS, filesUnder, root, textOf } from './source-files.js'

const documents = ['README.md', 'CHANGELOG.md', ...filesUnder('docs', '.md'), ...filesUnder('.github', '.md')]

describe('README.md', () => {
  it('stays under 150 lines', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThan(150)
  })

  it('gives the two commands', () => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(textOf('README.md')).toContain(command)
  })
})

describe('CHANGELOG.md', () => {
  it('has an Unreleased section and explains the star', () => {
    expect(textOf('CHANGELOG.md')).toMatch(/^## \[?Unreleased\]?$/m)
    expect(textOf('CHANGELOG.md')).toContain('★')
  })
})

describe('package.json', () => {
  it('depends on nothing that no source imports', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(textOf('package.json'))
    const sources = filesUnder('src', '.ts').map(textOf).join('\n')
    const unused = Object.keys(dependencies).filter(
      (name) => !new RegExp(`from '${name}['/]|import\\('${name}['/]`).test(sources),
    )
    expect(unused).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  const rooms = [...textOf('docs/architecture.md').matchAll(/^\| `([a-z-]+)` \| (`[^|]+`) \| [^|]+\|$/gm)]
    .map(([, room = '', names = '']) => ({ room, names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name) }))
    .filter(({ room }) => existsSync(join(root, 'src', room)))

  it('has a row for each room of the core', () => {
    expect(rooms.map(({ room }) => room).sort()).toEqual([...CORE_ROOMS].sort())
  })

  it.each(rooms.map(({ room, names }) => [room, names] as const))('%s exports what its row names', (room, names) => {
    const sources = filesUnder(`src/${room}`, '.ts').map(textOf).join('\n')
    const missing = names.filter(
      (name) => !new RegExp(`export (?:function|const|interface|type) ${name}\\b`).test(sources),
    )
    expect(missing).toEqual([])
  })
})

describe('documents', () => {
  it.each(documents)('%s: every link leads to a file that exists', (file) => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)].map(([, link = '']) => link)
    const broken = links.filter((link) => !existsSync(join(root, normalize(join(dirname(file), link)))))
    expect(broken).toEqual([])
  })

  it('name every dependency and why it is there', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(textOf('package.json'))
    const page = textOf('docs/dependencies.md')
    expect([...Object.keys(dependencies), 'natural'].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })
})
