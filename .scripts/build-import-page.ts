import { readFileSync, writeFileSync } from 'node:fs'
import { toImportPage } from './import-page.js'

// Writes what became of each line of the example rules of AutoModerator into docs/import.md.

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const page = readFileSync(at('docs/import.md'), 'utf8')
writeFileSync(at('docs/import.md'), toImportPage(page, readFileSync(at('fixtures/imports/automoderator.yaml'), 'utf8')))
