import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

import { shippedPackHashes } from '../../shipped/index.js'
import { askQuestions, type Question } from '../ask-questions.js'
import { CannotRun } from '../cannot-run.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { platformProfiles } from '../platform-profiles.js'
import { reasonOf } from '../reason-of.js'
import { showText } from '../show-text.js'
import { starterFiles } from '../starter/starter-files.js'

/** What `sangfroid init` may be told; what it is not told it asks, on a terminal. */
export interface InitOptions {
  readonly name?: string
  readonly brand?: string
  readonly languages?: string
  readonly contact?: string
  readonly platforms?: string
  readonly ci: boolean
  readonly yes?: true
}

/** Writes a rule set to start from, with tests and a workflow; what is there already is never written over. */
export async function init(folder: string, options: InitOptions, io: Io): Promise<number> {
  const root = resolve(io.cwd, folder)
  const name = toId(basename(root))
  const questions: readonly Question[] = [
    { key: 'name', ask: 'Name of the rule set', given: options.name, otherwise: name, check: checkName },
    {
      key: 'brand',
      ask: 'How the brand calls itself',
      given: options.brand,
      otherwise: toTitle(name),
      check: checkShort,
    },
    {
      key: 'languages',
      ask: 'Languages it answers in',
      given: options.languages,
      otherwise: 'en',
      check: checkLanguages,
    },
    { key: 'contact', ask: 'How to get in touch', given: options.contact, otherwise: '', check: checkShort },
    {
      key: 'platforms',
      ask: 'Where the comments come from',
      given: options.platforms,
      otherwise: '',
      check: checkPlatforms,
    },
  ]
  const answers = await askQuestions(questions, io.isTTY.stdin && options.yes !== true, io)
  const files = starterFiles({
    name: answers.get('name') ?? name,
    brand: answers.get('brand') ?? '',
    languages: toList(answers.get('languages')),
    contact: answers.get('contact') ?? '',
    platforms: toList(answers.get('platforms')),
    ci: options.ci,
  })
  await refuseToOverwrite(root, Object.keys(files))
  const output = openOutput(io.stdout)
  for (const [path, text] of Object.entries(files)) {
    await writeNew(join(root, path), text).catch((error: unknown) => {
      throw new CannotRun(`cannot write \`${showText(join(folder, path))}\`: ${reasonOf(error)}`, 'name another folder')
    })
    await output.write(`wrote ${showText(join(folder, path))}\n`)
  }
  const rules = shellWord(join(folder, 'moderation/rules.yaml'))
  const tests = shellWord(join(folder, 'moderation/tests.yaml'))
  await output.write(`next: npx sangfroid check ${rules} && npx sangfroid test ${rules} ${tests}\n`)
  await output.flush()
  return EXIT.fine
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' })
}

/** A path as a POSIX shell reads it: quoted where it holds anything but plain characters. */
function shellWord(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${showText(path).replaceAll("'", "'\\''")}'`
}

async function refuseToOverwrite(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const isThere = await stat(join(root, path)).then(
      () => true,
      () => false,
    )
    if (isThere) throw new CannotRun(`\`${path}\` is there already`, 'move it away, or name another folder')
  }
}

function checkName(answer: string): string | null {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer) && answer.length <= 80
    ? null
    : 'a name is small letters, digits and single hyphens'
}

function checkShort(answer: string): string | null {
  return answer.length <= 80 ? null : 'that is longer than 80 characters'
}

function checkLanguages(answer: string): string | null {
  const packs = Object.keys(shippedPackHashes)
  const unknown = toList(answer).find((language) => !packs.includes(language))
  if (unknown !== undefined) return `there is no language pack for ${showText(unknown)}; there are ${packs.join(', ')}`
  return toList(answer).length === 0 ? 'name at least one language' : null
}

function checkPlatforms(answer: string): string | null {
  const { names } = platformProfiles([])
  const unknown = toList(answer).find((platform) => !names.includes(platform))
  return unknown === undefined ? null : `there is no adapter for ${showText(unknown)}; there are ${names.join(', ')}`
}

function toList(answer: string | undefined): readonly string[] {
  return (answer ?? '').split(/[\s,]+/).filter((part) => part !== '')
}

function toId(folder: string): string {
  const id = folder
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return id === '' ? 'acme' : id.slice(0, 60)
}

function toTitle(id: string): string {
  return id.replace(
    /(^|-)([a-z])/g,
    (_, before: string, letter: string) => (before === '' ? '' : ' ') + letter.toUpperCase(),
  )
}
