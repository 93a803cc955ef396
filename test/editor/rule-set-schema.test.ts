import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type LanguageServer, startLanguageServer } from './language-server.js'

const SCHEMA = pathToFileURL(join(process.cwd(), 'rules/schema/rule-set.json')).href
const HEAD = `# yaml-language-server: $schema=${SCHEMA}\n`

let server: LanguageServer
let opened = 0
beforeAll(async () => {
  server = await startLanguageServer()
})
afterAll(() => server.stop())

/** Opens a text as an editor does, with the schema line on top; `|` is where the cursor stands. */
function open(text: string) {
  opened += 1
  const uri = pathToFileURL(join(process.cwd(), `fixtures/unsaved-${opened}.yaml`)).href
  const before = (HEAD + text.slice(0, Math.max(0, text.indexOf('|')))).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  const whole = HEAD + text.replace('|', '')
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: whole } })
  return { uri, position }
}

async function completed(text: string): Promise<readonly string[]> {
  const { uri, position } = open(text)
  const found = await server.ask('textDocument/completion', { textDocument: { uri }, position })
  const items = (found as { items: readonly { label: string }[] }).items
  return items.map(({ label }) => label)
}

async function hovered(text: string): Promise<string> {
  const { uri, position } = open(text)
  const found = await server.ask('textDocument/hover', { textDocument: { uri }, position })
  return JSON.stringify(found)
}

describe('the schema of rule sets, in an editor', () => {
  it.each([
    {
      name: 'the fields of a rule set',
      text: 'sangfroid: 1\n|',
      has: ['name', 'extends', 'rules', 'fallback', 'checks'],
    },
    { name: 'the fields of a rule', text: 'rules:\n  - id: a\n    |', has: ['policy', 'when', 'then', 'examples'] },
    { name: 'the states of a rule', text: 'rules:\n  - id: a\n    status: |', has: ['live', 'shadow', 'off'] },
    { name: 'the codes of checks', text: 'checks:\n  |', has: ['shadowed-rule', 'everyday-word'] },
  ])('completes $name', async ({ text, has }) => {
    expect(await completed(text)).toEqual(expect.arrayContaining([...has]))
  })

  it.each([
    { text: 'remov|alGrade: [threat]\n', says: 'may lead to a removal' },
    { text: 'rules:\n  - id: a\n    preced|ence: 1\n', says: 'the higher goes first' },
  ])('explains what the cursor stands on: $says', async ({ text, says }) => {
    expect(await hovered(text)).toContain(says)
  })

  it('underlines what is wrong, where it stands', async () => {
    const { uri } = open(
      'sangfroid: 1\nname: acme\nfallbak: { role: support }\nrules:\n  - id: a\n    status: on-trial\n',
    )
    const found = await server.diagnosticsOf(uri)
    expect(found.map(({ range }) => range.start.line).sort()).toEqual([3, 6])
    expect(found.map(({ message }) => message).join('\n')).toMatch(/fallbak/)
  })

  it.each(['fixtures/rule-sets/valid/acme.yaml', 'rules/sets/default-replies.yaml', 'rules/sets/default.yaml'])(
    'finds nothing wrong in %s',
    async (file) => {
      const { uri } = open(await readFile(file, 'utf8'))
      expect(await server.diagnosticsOf(uri)).toEqual([])
    },
  )
})
