import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readShippedData } from './build-packs.js'

// Writes the JSON artefacts of the package beside its code: dist/rules, dist/lexicons, dist/schema.

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { packs, sets } = readShippedData()

for (const [language, pack] of Object.entries(packs)) writeJson('lexicons', language, pack)
for (const [name, set] of Object.entries(sets)) writeJson('rules', name.replace('sangfroid/', ''), set)

const schemas = join(root, 'rules/schema')
if (existsSync(schemas)) {
  const target = folderOf('schema')
  for (const file of readdirSync(schemas)) copyFileSync(join(schemas, file), join(target, file))
}

function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folderOf(folder), `${name}.json`), `${JSON.stringify(value)}\n`)
}

function folderOf(name: string): string {
  const folder = join(root, 'dist', name)
  mkdirSync(folder, { recursive: true })
  return folder
}
