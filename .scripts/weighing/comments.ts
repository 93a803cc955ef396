import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The signal that each kind of offence belongs to. */
export const SIGNAL_OF: Readonly<Record<string, string>> = {
  direct_threat: 'threat',
  veiled_threat: 'threat',
  harassment: 'harassment',
  insult_staff: 'demeaning',
  insult_commenter: 'demeaning',
  demeaning: 'demeaning',
  death_wish: 'harm_wish',
  suicide_baiting: 'self_harm_incitement',
  hate: 'identity_attack',
  slur: 'identity_attack',
}

/** A comment with what it is: an offence, or one of the kinds that stay. */
export interface LabelledComment {
  readonly text: string
  readonly kind: string
  /** The file it comes from. */
  readonly source: string
}

export function isOffence(kind: string): boolean {
  return Object.hasOwn(SIGNAL_OF, kind)
}

/** Every labelled comment of ours that may be learnt from that no construction was written for, and the harmless ones of fixtures/calm. */
export function readWeighing(root: string, language: string): readonly LabelledComment[] {
  const folder = join(root, 'fixtures/weighing', language)
  const weighing = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      linesOf(join(folder, file)).map((line): LabelledComment => {
        const [kind = '', text = ''] = line.split('\t')
        return { text, kind, source: file }
      }),
    )
  const calm = linesOf(join(root, 'fixtures/calm', `${language}.txt`))
    .filter((line) => !line.startsWith('#'))
    .map((text): LabelledComment => ({ text, kind: 'calm', source: 'calm' }))
  return [...weighing, ...calm]
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
