import { expect, it } from 'vitest'
import { createJudge } from '../.scripts/eval/judge.js'

// Words that hold a hostile sentence together may be misspelt, and sentences may have lost their blanks; ordinary words stay what they are.

const { judge } = createJudge()

it.each([
  "Your staff's lives aren't wrth a thing, they deserve to die.",
  'These imigrants dserve to be shot.',
  'Touus les musulmans doivent mourir.',
  'Tous les homos mritent de crever.',
  'Womenareacancer',
  'Ihatewomen',
  'Killthemall',
  'Youareanidiot',
  'Jevaistetuer',
  'Youarenothingbutafaggot.',
  'Weshouldgetridofimmigrantsonceandforall',
  'Youandallotherimmigrantsareaplaguetosociety',
  'Touslesmusulmansdecequartierdevraientêtreabattusdanslarue',
])('goes, misspelt or without blanks: %s', (text) => {
  expect(judge(text, 'slip').remove).toBe(true)
})

it.each([
  'They should bring back sacking managers who lie.',
  'Le robinet fuit, et la rue des Tanneurs est sale.',
  'Vous expédiez le bureau en noyer à Malte ?',
  'Thegreatestcoffeeintown',
  'Meilleurepizzadelaville',
  'donaudampfschifffahrt',
  'antidisestablishmentarianism',
])('stays: %s', (text) => {
  expect(judge(text, 'slip').remove).toBe(false)
})
