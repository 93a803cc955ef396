import { stringify } from 'yaml'

/** What a rule set to start from is made of. */
export interface Starter {
  readonly name: string
  readonly brand: string
  readonly languages: readonly string[]
  readonly contact: string
  readonly platforms: readonly string[]
  readonly ci: boolean
}

const SCHEMA = 'node_modules/sangfroid/dist/schema/rule-set.json'

/** The files of a rule set to start from, by path: the rules, tests for them, and a workflow that proves both. */
export function starterFiles(starter: Starter): Readonly<Record<string, string>> {
  const words = starter.languages[0] === 'fr' ? FRENCH : ENGLISH
  return {
    'moderation/rules.yaml': rulesOf(starter, words),
    'moderation/tests.yaml': testsOf(words),
    ...(starter.ci ? { '.github/workflows/moderation.yml': WORKFLOW } : {}),
  }
}

interface Words {
  readonly policy: string
  readonly question: string
  readonly praise: string
  readonly threat: string
  readonly threatCase: string
  readonly complaint: string
  readonly complaintCase: string
}

const ENGLISH: Words = {
  policy: 'Short questions are marked, so that they can be answered first.',
  question: 'What time do you open on Sundays?',
  praise: 'Thank you so much, the service is perfect.',
  threat: 'I know where you live and I will kill you.',
  threatCase: 'a threat is removed',
  complaint: 'Three weeks I have been waiting for my parcel, this is a disgrace!',
  complaintCase: 'a furious customer is heard',
}
const FRENCH: Words = {
  policy: 'Les questions courtes sont marquées, pour qu’on y réponde d’abord.',
  question: 'À quelle heure ouvrez-vous le dimanche ?',
  praise: 'Merci beaucoup, le service est parfait.',
  threat: 'Je sais où tu habites, je vais te tuer.',
  threatCase: 'une menace est retirée',
  complaint: 'Trois semaines que j’attends mon colis, c’est une honte !',
  complaintCase: 'une cliente furieuse est écoutée',
}

function rulesOf({ name, brand, languages, contact, platforms }: Starter, words: Words): string {
  const lines = [
    `# yaml-language-server: $schema=../${SCHEMA}`,
    '# What is done about the comments on our pages, on top of the rules that come with sangfroid.',
    'sangfroid: 1',
    `name: ${name}`,
    `languages: ${inLine(languages)}`,
    'extends: [sangfroid/default]',
    `brand: ${inLine({ name: brand, ...(contact === '' ? {} : { contact }) })}`,
    ...(platforms.length === 0 ? [] : [`platforms: ${inLine(platforms)}`]),
    '',
    '# To switch a rule of the base off: - { id: thank-praise, status: off }',
    'rules:',
    '  - id: mark-short-questions',
    `    policy: ${inLine(words.policy)}`,
    '    status: shadow # on trial: decided and reported only; take this line away when you trust the rule',
    "    when: { and: [{ '>=': [{ var: signals.question }, 0.5] }, { '<': [{ var: comment.length }, 200] }] }",
    '    then: [{ label: short-question }]',
    '    examples:',
    `      match: ${inLine([words.question])}`,
    `      pass: ${inLine([words.praise])}`,
  ]
  return `${lines.join('\n')}\n`
}

/** A value on one line, with quotes where it needs some. */
function inLine(value: unknown): string {
  const line = stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trimEnd()
  return line.replace(/^\[ (.*) \]$/, '[$1]')
}

function testsOf(words: Words): string {
  return `# What the rules must do, whoever changes them.
sangfroid: 1
kind: tests
tables:
  - rule: mark-short-questions
    match: [{ signals.question: 0.5, comment.length: 199 }]
    pass: [{ signals.question: 0.45 }, { signals.question: 0.5, comment.length: 200 }]
cases:
  - name: ${inLine(words.threatCase)}
    text: ${inLine(words.threat)}
    author: ana
    expect: { matched: [remove-threats] }
  - name: ${inLine(words.complaintCase)}
    text: ${inLine(words.complaint)}
    author: ben
    expect: { without: [delete, hide, block, ban, mute] }
`
}

const WORKFLOW = `name: moderation
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  rules:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx sangfroid check --format github moderation/rules.yaml
      - run: npx sangfroid test --format github moderation/rules.yaml moderation/tests.yaml
`
