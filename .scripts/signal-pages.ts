import type { SignalDefinition } from '../src/signals/signal-definition.js'

/** What people write on a signal's page; the rest comes from its definition. */
export interface WrittenParts {
  readonly measuredFrom: string
  readonly evidence: string
  readonly counts: readonly string[]
  readonly passes: readonly string[]
  readonly blindSpots: string
  /** The table of what its values mean, measured on the labelled cases; only of signals that can lead to a removal. */
  readonly calibration?: string
}

const REMOVAL = 'May carry a removal at 0.5 and above (act tier); below that a person looks.'
const NO_REMOVAL = 'Never a ground for removal by itself.'

/** What may follow from the signals that neither of the two sentences describes. */
const CONSEQUENCES: ReadonlyMap<string, string> = new Map([
  ['personal_data', 'Never a ground for deletion; at 0.5 and above it may hide the comment.'],
  ['troll', 'Never a ground for deletion. May lead to a ban once the one humour reply has been given.'],
])

const CALIBRATION = `
## What its values mean

Of the labelled comments where it is the strongest of the signals that can lead to a removal, the share that should go, in per cent (\`npm run figures\`).

`

/** The parts of a page that people wrote; a part that is missing is empty. */
export function readWrittenParts(page: string): WrittenParts {
  const listAfter = (heading: string): readonly string[] => {
    const [, rest = ''] = page.split(`\n${heading}:\n`)
    const [block = ''] = rest.trimStart().split('\n\n')
    return block.split('\n').filter((line) => line.startsWith('- '))
  }
  const calibration = page.split(CALIBRATION)[1]?.trim()
  const row = (name: string): string => new RegExp(`^\\| ${name} \\| (.*) \\|$`, 'm').exec(page)?.[1] ?? ''
  return {
    measuredFrom: row('measured from'),
    evidence: row('evidence'),
    counts: listAfter('Counts'),
    passes: listAfter('Does not count'),
    blindSpots: page.split('\n## Blind spots\n')[1]?.split('\n## ')[0]?.trim() ?? '',
    ...(calibration === undefined ? {} : { calibration }),
  }
}

/** Names of the parts that nobody has written yet. */
export function missingParts(parts: WrittenParts): readonly string[] {
  return Object.entries(parts).flatMap(([name, part]) => (part.length === 0 ? [name] : []))
}

/** The page of a signal: its definition around what people wrote. */
export function toSignalPage({ id, about, removalGrade }: SignalDefinition, parts: WrittenParts): string {
  const consequence = CONSEQUENCES.get(id) ?? (removalGrade ? REMOVAL : NO_REMOVAL)
  return `# \`${id}\`

${about.charAt(0).toUpperCase()}${about.slice(1)}. ${consequence}

| | |
| --- | --- |
| value | 0 to 1; unknown when the text could not be read to its end and nothing was found before |
| measured from | ${parts.measuredFrom} |
| evidence | ${parts.evidence} |

Counts:

${parts.counts.join('\n')}

Does not count:

${parts.passes.join('\n')}

## Blind spots

${parts.blindSpots}
${parts.calibration === undefined ? '' : `${CALIBRATION}${parts.calibration}\n`}`
}
