import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { shippedRuleSets } from '../src/shipped/index.js'
import { PACKS } from '../src/shipped/packs.generated.js'
import { noticesOf, takeMetafiles } from './notices.js'

// Writes what stands beside the code in the package: dist/rules, dist/lexicons, dist/schema, dist/vocabulary,
// dist/THIRD-PARTY-NOTICES.md.

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

for (const [language, pack] of Object.entries(PACKS)) writeJson('lexicons', language, JSON.parse(pack))
for (const [name, set] of Object.entries(shippedRuleSets)) writeJson('rules', name.replace('sangfroid/', ''), set)
for (const file of readdirSync(join(root, 'rules/schema'))) {
  copyFileSync(join(root, 'rules/schema', file), join(folderOf('schema'), file))
}
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.md'), noticesOf(root, takeMetafiles(join(root, 'dist'))))

// The dictionaries in which `check` looks for everyday words.
const require = createRequire(import.meta.url)
for (const language of ['en', 'fr']) {
  const words = require(`an-array-of-${language === 'en' ? 'english' : 'french'}-words`) as readonly string[]
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 }
  const packed = brotliCompressSync([...new Set(words)].sort().join('\n'), { params })
  writeFileSync(join(folderOf('vocabulary'), `${language}.txt.br`), packed)
}

function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folderOf(folder), `${name}.json`), `${JSON.stringify(value)}\n`)
}

function folderOf(name: string): string {
  const folder = join(root, 'dist', name)
  mkdirSync(folder, { recursive: true })
  return folder
}
