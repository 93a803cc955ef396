import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shippedRuleSets } from '../src/shipped/index.js'
import { PACKS } from '../src/shipped/packs.generated.js'
import { noticesOf, takeMetafiles } from './notices.js'

// Writes what stands beside the code in the package: dist/rules, dist/lexicons, dist/schema, dist/THIRD-PARTY-NOTICES.md.

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

for (const [language, pack] of Object.entries(PACKS)) writeJson('lexicons', language, JSON.parse(pack))
for (const [name, set] of Object.entries(shippedRuleSets)) writeJson('rules', name.replace('sangfroid/', ''), set)
for (const file of readdirSync(join(root, 'rules/schema'))) {
  copyFileSync(join(root, 'rules/schema', file), join(folderOf('schema'), file))
}
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.md'), noticesOf(root, takeMetafiles(join(root, 'dist'))))

function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folderOf(folder), `${name}.json`), `${JSON.stringify(value)}\n`)
}

function folderOf(name: string): string {
  const folder = join(root, 'dist', name)
  mkdirSync(folder, { recursive: true })
  return folder
}
