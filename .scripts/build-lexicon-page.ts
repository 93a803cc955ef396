import { readFileSync, writeFileSync } from 'node:fs'
import { fillTables } from './lexicon-tables.js'

// Writes the tables of docs/lexicons.md from the code; the prose around them is kept.

const file = new URL('../docs/lexicons.md', import.meta.url)
writeFileSync(file, fillTables(readFileSync(file, 'utf8')))
