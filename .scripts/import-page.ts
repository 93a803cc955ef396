import { readAutoModerator } from '../src/cli/read-automoderator.js'
import { importAutoModerator } from '../src/prove/imports/import-automoderator.js'

const BEGIN = '<!-- made from the fixture -->'
const END = '<!-- end -->'

/** docs/import.md with the table of what each line of the example became; what people wrote around it is kept. */
export function toImportPage(page: string, rules: string): string {
  const { fates } = importAutoModerator(readAutoModerator(rules, 'automoderator.yaml'), {
    name: 'imported',
    language: 'en',
  })
  const rows = fates
    .filter(({ part }) => part !== 'rule')
    .map(({ line, part, fate, became }) => `| ${line} | \`${cell(part)}\` | ${fate} | ${cell(became)} |`)
  const [before = '', rest = ''] = page.split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  const table = ['| line | part | fate | became |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return `${before}${BEGIN}\n${table}\n${END}${after}`
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|')
}
