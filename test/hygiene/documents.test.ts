import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, root, textOf } from './source-files.js'

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
