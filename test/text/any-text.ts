import fc from 'fast-check'
import { DISGUISES } from './disguises.js'

const WORDS = [
  'kettle',
  'bouilloire',
  'umbrella',
  'idiot',
  'connard',
  'women',
  'immigrés',
  'kill',
  'tuer',
  'you',
  'tu',
  'not',
  'pas',
]
const PARTS = [
  ...'ab1\'’-.@#&;<"«»()[]\u200b\u0301 \n',
  '&amp;',
  'http://',
  '🔪',
  '\ud83d',
  "n't",
  '&#x',
  '&#105;',
  ' are ',
  ' les ',
]

/** Strings in which any unit may stand: lone surrogates, controls, invisible characters, other scripts, disguised words. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...PARTS, ...WORDS), { maxLength: 80 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc
    .tuple(fc.constantFrom(...DISGUISES), fc.constantFrom(...WORDS))
    .map(([disguise, word]) => `You are the ${disguise.apply(word)} here`),
)
