import { readFileSync, writeFileSync } from 'node:fs'
import { playPractices } from './practice-fixtures.js'
import { toPracticesPage } from './practices-page.js'

// Writes the conversations of fixtures/practices, as they are decided now, into docs/practices.md.

const page = new URL('../docs/practices.md', import.meta.url)
writeFileSync(page, toPracticesPage(readFileSync(page, 'utf8'), playPractices()))
