import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { SIGNALS } from '../src/signals/index.js'
import { missingParts, readWrittenParts, toSignalPage } from './signal-pages.js'

// Writes the frame of every page in docs/signals from the signals' definitions; what people wrote on a page is kept.

for (const definition of SIGNALS) {
  const file = new URL(`../docs/signals/${definition.id}.md`, import.meta.url)
  const parts = readWrittenParts(existsSync(file) ? readFileSync(file, 'utf8') : '')
  writeFileSync(file, toSignalPage(definition, parts))
  const missing = missingParts(parts)
  if (missing.length === 0) continue
  console.error(`docs/signals/${definition.id}.md: still to be written: ${missing.join(', ')}`)
  process.exitCode = 1
}
