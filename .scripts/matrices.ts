/**
 * Judges the sentences that the matrices of fixtures/matrices make, and prints where the rules have holes.
 *
 *   npm run matrices -- [LANGUAGE/NAME]… [--sample N] [--errors N]
 */
import { parseArgs } from 'node:util'
import { matrixReport, readMatrices } from './eval/matrices.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '60' }, errors: { type: 'string', default: '20' } },
})

for (const matrix of ['en', 'fr'].flatMap(readMatrices)) {
  if (positionals.length > 0 && !positionals.includes(`${matrix.language}/${matrix.name}`)) continue
  console.log(`${matrixReport(matrix, Number(values.sample), Number(values.errors))}\n`)
}
