import { HOSTILE_SIGNALS } from '../../pattern/hostile-signals.js'
import { UNKIND_SIGNALS } from '../../replies/check-replies.js'
import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

const ACT = 0.5
/** From here on a person would look at a comment, too. */
const REVIEW = 0.4
/** Where these alone speak, a stranger might be meant ill; the brand, which says where it will be on Saturday, is not. */
const HINTS = ['signs/', 'weights/'] as const

/** Words that would be moderated in a comment, or looked at by a person; and words that could not be judged. */
export const abuse: DraftCheck = ({ measured }) => {
  const found = UNKIND_SIGNALS.flatMap((id): DraftReason[] => {
    const signal = Object.hasOwn(measured.signals, id) ? measured.signals[id] : undefined
    if (signal === undefined || signal.value === null) return []
    const isAct = signal.value >= ACT
    const pieces = [...signal.evidence]
      .filter(({ source }) => isAct || !HINTS.some((hint) => source.includes(hint)))
      .sort((a, b) => b.weight - a.weight)
    const [piece] = pieces
    if (!isAct && (!isHostile(id) || piece === undefined || piece.weight < REVIEW)) return []
    const where = piece === undefined ? {} : { span: { start: piece.start, end: piece.end } }
    return [
      isAct
        ? {
            code: 'abuse',
            severity: 'hold',
            message: `a comment with these words would be judged as \`${id}\``,
            detail: id,
            ...where,
          }
        : {
            code: 'doubtful-words',
            severity: 'hold',
            message: `a person would look at a comment with these words (\`${id}\`)`,
            detail: id,
            ...where,
          },
    ]
  })
  if (measured.complete) return found
  return [
    ...found,
    { code: 'unread-language', severity: 'hold', message: 'not everything in the draft could be judged' },
  ]
}

function isHostile(id: string): boolean {
  return HOSTILE_SIGNALS.some((hostile) => hostile === id)
}
