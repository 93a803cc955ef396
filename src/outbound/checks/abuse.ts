import { HOSTILE_SIGNALS } from '../../pattern/hostile-signals.js'
import { UNKIND_SIGNALS } from '../../replies/check-replies.js'
import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

const ACT = 0.5
/** From here on a person would look at a comment, too. */
const REVIEW = 0.4

/** Words that would be moderated in a comment, or looked at by a person; and words that could not be judged. */
export const abuse: DraftCheck = ({ measured }) => {
  const found = UNKIND_SIGNALS.flatMap((id): DraftReason[] => {
    const signal = Object.hasOwn(measured.signals, id) ? measured.signals[id] : undefined
    if (signal === undefined || signal.value === null || signal.value < leastOf(id)) return []
    const [piece] = [...signal.evidence].sort((a, b) => b.weight - a.weight)
    const message = `a comment with these words would be judged as \`${id}\``
    const where = piece === undefined ? {} : { span: { start: piece.start, end: piece.end } }
    return [{ code: 'abuse', severity: 'hold', message, detail: id, ...where }]
  })
  if (measured.complete) return found
  return [
    ...found,
    { code: 'unread-language', severity: 'hold', message: 'not everything in the draft could be judged' },
  ]
}

function leastOf(id: string): number {
  return HOSTILE_SIGNALS.some((hostile) => hostile === id) ? REVIEW : ACT
}
