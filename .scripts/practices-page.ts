import { type PlayedPractice, stepWords } from './practice-fixtures.js'

const MARK = '## Shown'

/** The page with the conversations after its written part: each comment, and what was done about it. */
export function toPracticesPage(page: string, played: readonly PlayedPractice[]): string {
  const [written = ''] = page.split(`\n${MARK}`)
  const shown = played.map(({ practice, lang, steps }) => {
    const lines = steps.map((one) => {
      const { step } = one
      const done = stepWords(one).join(' · ')
      return `- ${known(step)}“${escaped(step.text)}”\n  → ${escaped(done)}`
    })
    return `### ${practice}, ${lang === 'en' ? 'English' : 'French'}\n\n${lines.join('\n')}\n`
  })
  return `${written.trimEnd()}\n\n${MARK}\n\nPlayed from \`fixtures/practices\` when this page was made (\`npx tsx .scripts/build-practices-page.ts\`); a test holds it to them.\n\n${shown.join('\n')}`
}

function known({
  crowd,
  draftFor,
  author,
  staff,
  platform,
  context,
  settled,
  rules,
}: PlayedPractice['steps'][number]['step']): string {
  const facts = [
    ...(crowd === undefined ? [] : [`up to ${crowd} people within the hour`]),
    ...(draftFor === undefined ? [] : [`our draft for ${draftFor}`]),
    ...(author === undefined ? [] : ['somebody else']),
    ...(staff === true ? ['staff'] : []),
    ...(platform === undefined ? [] : [platform]),
    ...Object.entries(context ?? {}).map(([name, value]) => `\`${name}: ${value}\``),
    ...(settled === true ? ['settled before'] : []),
    ...(rules === undefined ? [] : [`\`${rules}\``]),
  ]
  return facts.length === 0 ? '' : `(${facts.join(', ')}) `
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('|', '\\|')
}
