/** Signals that can lead to a removal: frames, negation and scope apply to their evidence. */
export const HOSTILE_SIGNALS = [
  'threat',
  'harm_wish',
  'slur',
  'identity_attack',
  'harassment',
  'demeaning',
  'sexual_abuse',
  'doxxing',
  'self_harm_incitement',
  'spam_scam',
] as const

const HOSTILE: ReadonlySet<string> = new Set(HOSTILE_SIGNALS)

/** Whether evidence for a signal speaks against a comment. */
export function isHostileSignal(signal: string): boolean {
  return HOSTILE.has(signal)
}
