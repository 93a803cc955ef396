import type { Comment } from '../comment/comment.js'
import type { Measured } from '../rule-set/facts.js'
import { digestPersonal } from '../signals/digest-personal.js'

/** What was measured, with a digest on each piece of personal data, so that the host knows it again; without a key, as it is. */
export function withDigests(measured: Measured, { text }: Comment, key: string | undefined): Measured {
  if (key === undefined) return measured
  const { personal_data: personal } = measured.signals
  if (personal === undefined) return measured
  const evidence = personal.evidence.map((piece) => ({
    ...piece,
    digest: digestPersonal(piece.value ?? '', text.slice(piece.start, piece.end), key),
  }))
  return { ...measured, signals: { ...measured.signals, personal_data: { ...personal, evidence } } }
}
