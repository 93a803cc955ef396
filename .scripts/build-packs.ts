import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { createSnapshot, type LanguagePack } from '../src/pattern/analyzer.js'
import { parsePack } from '../src/pattern/parse-pack.js'
import { writeSnapshot } from '../src/shipped/snapshot-text.js'

// Writes what src/shipped ships of rules/, as strings that are parsed when first asked for: language packs and rule sets as JSON, the
// compiled packs of the default languages as words, numbers and the rest. Strings load faster than object literals, and need no file
// access, so the core stays fit for a browser.

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const output = join(root, 'src/shipped/shipped.generated.ts')

// With --strict a broken file is a failure; without, as while writing, it is left out and the rest goes on.
const strict = process.argv.includes('--strict')
const broken: string[] = []

const DOCUMENTATION_KEYS = new Set(['note', 'source', 'hit', 'pass', 'examples', 'region', 'register'])

interface ShippedData {
  readonly packs: Readonly<Record<string, unknown>>
  readonly sets: Readonly<Record<string, YamlDocument>>
}

function readShippedData(): ShippedData {
  const packs = Object.fromEntries(languages().map((language) => [language, readPack(language)]))
  const sets = Object.fromEntries(
    readAll('rules/sets').map(([file, document]) => [`sangfroid/${nameOf(file)}`, document]),
  )
  return { packs, sets }
}

function languages(): string[] {
  const found = ['rules/lexicons', 'rules/patterns'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && yamlFiles(`${folder}/${entry.name}`).length > 0)
          .map((entry) => entry.name)
      : [],
  )
  return [...new Set(found)].sort()
}

function readPack(language: string): unknown {
  return {
    sangfroid: 1,
    kind: 'pack',
    language,
    lexicons: readAll(`rules/lexicons/${language}`).map(([, document]) => stripLexicon(document)),
    patterns: readAll(`rules/patterns/${language}`).map(([, document]) => stripPatterns(document)),
    innocent: innocentOf(language),
    ...weightsOf(language),
  }
}

/** Ordinary words that repair must leave alone, as .scripts/build-innocent.ts found them. */
function innocentOf(language: string): string[] {
  const file = innocentFile(language)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

/** What traits weigh, as .scripts/build-weights.ts has found it. */
function weightsOf(language: string): { readonly weights?: unknown } {
  const file = weightsFile(language)
  return existsSync(file) ? { weights: JSON.parse(readFileSync(file, 'utf8')) } : {}
}

function weightsFile(language: string): string {
  return join(root, 'rules/weights', `${language}.json`)
}

function innocentFile(language: string): string {
  return join(root, 'rules/lexicons', language, 'innocent.txt')
}

function stripLexicon(document: Readonly<Record<string, unknown>>): unknown {
  const groups = listOf(document.groups).map((group) => {
    const bare = stripDocumentation(group)
    return isRecord(bare) ? { ...bare, terms: listOf(bare.terms).map(stripDocumentation) } : bare
  })
  return { ...stripRecord(document), groups }
}

function stripPatterns(document: Readonly<Record<string, unknown>>): unknown {
  return { ...stripRecord(document), patterns: listOf(document.patterns).map(stripDocumentation) }
}

function stripDocumentation(value: unknown): unknown {
  return isRecord(value) ? stripRecord(value) : value
}

function stripRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !DOCUMENTATION_KEYS.has(key)))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function yamlFiles(folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(path, file))
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.yaml$/, '')
}

type YamlDocument = Readonly<Record<string, unknown>>

/** Every readable document of a folder; one that is broken is complained of and left out. */
function readAll(folder: string): (readonly [file: string, document: YamlDocument])[] {
  return yamlFiles(folder).flatMap((file) => {
    try {
      const document: unknown = parse(readFileSync(file, 'utf8'))
      if (isRecord(document)) return [[file, document] as const]
      broken.push(`${relative(root, file)}: not a document with keys`)
    } catch (error) {
      const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      broken.push(`${relative(root, file)}: ${line.replace(/:$/, '')}`)
    }
    return []
  })
}

function stamp(): string {
  const files = [
    fileURLToPath(import.meta.url),
    ...languages().flatMap((language) => [
      ...yamlFiles(`rules/lexicons/${language}`),
      ...yamlFiles(`rules/patterns/${language}`),
      ...[innocentFile(language), weightsFile(language)].filter((file) => existsSync(file)),
    ]),
    ...yamlFiles('rules/sets'),
    ...['text', 'lexicon', 'pattern', 'shipped'].flatMap((room) =>
      readdirSync(join(root, 'src', room))
        .filter((file) => !file.endsWith('.generated.ts'))
        .map((file) => join(root, 'src', room, file)),
    ),
  ]
  return files.map((file) => `${relative(root, file)} ${Math.round(statSync(file).mtimeMs)}`).join(', ')
}

function write(): void {
  const line = `// ${stamp()}`
  if (existsSync(output) && readFileSync(output, 'utf8').startsWith(`${line}\n`)) return
  const data = readShippedData()
  mkdirSync(dirname(output), { recursive: true })
  const packs = Object.entries(data.packs).flatMap(([language, pack]): LanguagePack[] => {
    const parsed = parsePack(pack, language)
    if (parsed.ok) return [parsed.value]
    for (const { path, message } of parsed.issues) broken.push(`${path}: ${message}`)
    return []
  })
  // What everybody loads is compiled now; the packs of further languages are compiled by those who ask for them.
  const everyday = packs.filter(({ language }) => listOf(data.sets['sangfroid/default']?.languages).includes(language))
  const { snapshot, issues } = createSnapshot(everyday)
  for (const { file, pattern, message } of issues) broken.push(`rules/patterns/${file}.yaml: ${pattern}: ${message}`)
  for (const complaint of broken) console.error(complaint)
  if (broken.length > 0 && strict) process.exit(1)
  const head = `${broken.length > 0 ? '// incomplete' : line}\n// Generated by .scripts/build-packs.ts from rules/; not to be edited.\n\n`
  const hashes = Object.fromEntries(everyday.map((pack) => [pack.language, { hash: hashOf(pack) }]))
  writeFileSync(
    join(dirname(output), 'packs.generated.ts'),
    head + tableOf('PACKS', Object.fromEntries(packs.map((pack) => [pack.language, pack]))),
  )
  writeFileSync(
    output,
    `${head}import type { SnapshotText } from './snapshot-text.js'\n\n` +
      `export const HASHES: Readonly<Record<string, { readonly hash: string }>> = ${JSON.stringify(hashes)}\n` +
      `export const SNAPSHOT: SnapshotText = ${asciiJson(writeSnapshot(snapshot))}\n\n` +
      tableOf('SETS', data.sets),
  )
}

/** JSON in ASCII: a string of single bytes is parsed faster. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}

function tableOf(name: string, table: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(table).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(JSON.stringify(value))},\n`,
  )
  return `export const ${name}: Readonly<Record<string, string>> = {\n${rows.join('')}}\n`
}

write()
// What is measured with the packs is made after them.
await import('./build-measures.js')
