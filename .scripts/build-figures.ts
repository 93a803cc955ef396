/**
 * Measures the shipped default rule set on the labelled cases and writes docs/figures.md, and the calibration of each signal into its page.
 *
 *   npm run figures
 *
 * It needs the cases: on a machine without them it says so, and leaves the pages as they are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REMOVAL_GRADE_SIGNALS } from '../src/rule-set/signal-ids.js'
import { SIGNALS } from '../src/signals/index.js'
import { hasCases, projectRoot, readJsonLines } from './eval/cases.js'
import {
  calibrationTable,
  dialectsTable,
  disguisesTable,
  groupsTable,
  kindsTable,
  pairsTable,
  reclaimedTable,
  setsTable,
} from './eval/figures.js'
import { createJudge, type JudgedCase } from './eval/judge.js'
import { judgeCases, makeSplit } from './eval/judge-cases.js'
import { readWrittenParts, toSignalPage } from './signal-pages.js'

interface Dialect {
  readonly id: string
  readonly lang: string
  readonly dialect: string
  readonly text: string
}

function page(cases: readonly JudgedCase[]): string {
  const judge = createJudge()
  const dialects = readJsonLines<Dialect>(join(projectRoot, 'fixtures/dialects/cases.jsonl')).map((one) => {
    const { remove, review } = judge.judge(one.text, one.id)
    return { ...one, removed: remove, reviewed: review }
  })
  return `# Figures

What the shipped default rule set does on the labelled cases, in per cent, each with its 95 % interval and the number of cases. Written by \`npm run figures\`;
[judgement.md](judgement.md) says what the sets are, how they are split and what the words mean. **What was set aside tells what to expect of new comments.**

## Sets

${setsTable(cases)}

## Kinds of realistic comments

The part set aside of the sets \`house\` and \`written\`.

${kindsTable(cases)}

## Minimal pairs

A comment to remove and its harmless twin, which says nearly the same words of another target or in another frame.

${pairsTable(cases)}

## Disguises

Comments of the sets \`hatecheck\` and \`mhc\`, disguised one way each. What is not removed as it was is not expected to be removed in disguise.

${disguisesTable(cases)}

## Groups

Sentences that only name a group, or speak well of it.

${groupsTable(cases)}

## Reclaimed words

${reclaimedTable(cases)}

## Ways of speaking

Harmless comments written for this project in the English and French of many places (\`fixtures/dialects\`): wrong removals here would be removals of people for how they
speak.

${dialectsTable(dialects)}
`
}

function isStrongest(signal: string): (one: JudgedCase) => boolean {
  return ({ verdict: { values } }) =>
    REMOVAL_GRADE_SIGNALS.every((other) => other === signal || (values[other] ?? 0) <= (values[signal] ?? 0))
}

if (hasCases()) {
  makeSplit()
  const cases = judgeCases({ parts: ['tune', 'aside'], sets: [], policy: true })
  writeFileSync(join(projectRoot, 'docs/figures.md'), page(cases))
  for (const definition of SIGNALS) {
    if (!definition.removalGrade) continue
    const file = join(projectRoot, `docs/signals/${definition.id}.md`)
    if (!existsSync(file)) continue
    const calibration = calibrationTable(cases, definition.id, isStrongest(definition.id))
    writeFileSync(file, toSignalPage(definition, { ...readWrittenParts(readFileSync(file, 'utf8')), calibration }))
  }
} else {
  console.error('The labelled cases are not on this machine: the figures stay as they are.')
}
