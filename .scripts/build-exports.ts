import { readFileSync, writeFileSync } from 'node:fs'
import { withAdapters } from './package-exports.js'

// Writes one entry per adapter folder into the exports of package.json.

const file = new URL('../package.json', import.meta.url)
const manifest = JSON.parse(readFileSync(file, 'utf8'))
writeFileSync(file, `${JSON.stringify({ ...manifest, exports: withAdapters(manifest.exports) }, null, 2)}\n`)
