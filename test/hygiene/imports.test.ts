import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CORE_ROOMS, filesUnder, roomOf, textOf } from './source-files.js'

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

// Nouns every room may name, as types: a piece of evidence is described before any room makes one.
const SHARED_NOUNS = ['src/signals/signal.ts']
const BESIDE_THE_ROOMS = [
  'src/result.ts',
  'src/issue-codes.ts',
  'src/compare-text.ts',
  'src/describe-zod-issue.ts',
  'src/is-record.ts',
  'src/json-pointer.ts',
  'src/schema-keys.ts',
  'src/when-asked.ts',
]
const ROOT_ENTRIES = ['src/index.ts', 'src/yaml.ts', 'src/zones.ts']

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['zod', 'json-logic-js', 'franc', 'natural', 'date-easter', '@noble/hashes', 'entities'],
  'src/yaml.ts': ['yaml'],
  'src/zones.ts': ['@date-fns/tz'],
  'src/describe-zod-issue.ts': ['zod'],
  stores: ['classic-level', 'zod'],
  cli: ['sarif', 'commander', 'cli-table3', 'cli-progress', 'picocolors', 'yaml', 'zod'],
  adapters: [
    'zod',
    '@noble/hashes',
    'htmlparser2',
    'micromark',
    'micromark-extension-gfm-strikethrough',
    'micromark-util-decode-string',
    'micromark-util-types',
  ],
  prove: ['zod', 'yaml'],
  history: ['zod', '@noble/hashes', 'htmlparser2', 'papaparse'],
}

const files = filesUnder('src', '.ts')
const imports = files.flatMap(importsOf)

describe('imports between rooms', () => {
  it('finds the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(20)
  })

  it('point from later rooms to earlier ones', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => isCore(from) && to.startsWith('src/') && !mayImport(from, to, typeOnly),
    )
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('never lead from the core to what stands outside', () => {
    const outside = ['adapters', 'send', 'history', 'stores', 'prove', 'cli']
    const wrong = imports.filter(({ from, to }) => !outside.includes(roomOf(from)) && outside.includes(roomOf(to)))
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('never run in a circle', () => {
    expect(circleIn(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([])
  })

  it('name only packages chosen for that room', () => {
    const wrong = imports.filter(({ from, to }) => !to.startsWith('src/') && !isChosen(from, to))
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('take zod as a namespace, so that a bundle holds only what is used of it', () => {
    const whole = files.filter((file) => /^import (?!type\b|\* as z\b).*'zod'/m.test(textOf(file)))
    expect(whole).toEqual([])
  })

  it('of the shipped data happen in the root entry and outside the core alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => roomOf(to) === 'shipped' && roomOf(from) !== 'shipped' && isCore(from),
    )
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })
})

function importsOf(from: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^'\n]+)'/gm
  return [...textOf(from).matchAll(pattern)].map(([, type, specifier = '']) => ({
    from,
    to: specifier.startsWith('.') ? normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts') : specifier,
    typeOnly: type !== undefined,
  }))
}

function isCore(file: string): boolean {
  return CORE_ROOMS.some((room) => room === roomOf(file))
}

function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  if (BESIDE_THE_ROOMS.includes(to) || (typeOnly && SHARED_NOUNS.includes(to))) return true
  const rooms: readonly string[] = CORE_ROOMS
  const target = rooms.indexOf(roomOf(to))
  return target !== -1 && target <= rooms.indexOf(roomOf(from))
}

function isChosen(from: string, to: string): boolean {
  const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '')
  if (name.startsWith('node:')) return ['cli', 'stores'].includes(roomOf(from))
  const room = isCore(from) || ROOT_ENTRIES.includes(from) ? 'core' : roomOf(from)
  return (PACKAGES[room] ?? []).includes(name) || (PACKAGES[from] ?? []).includes(name)
}

function circleIn(edges: readonly Import[]): string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[] => {
    const start = way.indexOf(file)
    if (start !== -1) return [...way.slice(start), file]
    if (done.has(file)) return []
    for (const next of targets.get(file) ?? []) {
      const circle = visit(next, [...way, file])
      if (circle.length > 0) return circle
    }
    done.add(file)
    return []
  }
  for (const file of targets.keys()) {
    const circle = visit(file, [])
    if (circle.length > 0) return circle
  }
  return []
}
