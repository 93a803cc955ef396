import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

// Data that is compiled into the sources, and so appears in no list of bundled files.
const DATA = ['unhomoglyph']

/** Reads which packages the bundler took in, and removes its reports from the built folder. */
export function takeMetafiles(dist: string): readonly string[] {
  const names = new Set(DATA)
  for (const file of readdirSync(dist).filter((name) => /^metafile-.*\.json$/.test(name))) {
    const { inputs }: { inputs: Record<string, unknown> } = JSON.parse(readFileSync(join(dist, file), 'utf8'))
    for (const input of Object.keys(inputs)) {
      const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? []
      if (name !== undefined) names.add(name)
    }
    rmSync(join(dist, file))
  }
  return [...names].sort()
}

/** The licences of the packages whose code or data ships inside ours. */
export function noticesOf(root: string, names: readonly string[]): string {
  const sections = names.map((name) => `## ${name}\n\n${licenceOf(join(root, 'node_modules', name))}\n`)
  return `# Third-party notices\n\nParts of these packages are bundled into sangfroid.\n\n${sections.join('\n')}`
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  const { license, author }: { license: string; author: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return `${license}, copyright (c) ${author}`
}
