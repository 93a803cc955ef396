import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaFiles } from './schema-files.js'

// Writes rules/schema/*.json, which editors use to complete and check what people write.

const folder = join(dirname(fileURLToPath(import.meta.url)), '../rules/schema')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text)
