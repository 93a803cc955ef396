import type { Evidence } from '../signals/signal.js'
import type { Span } from '../text/span.js'
import type { Measured } from './facts.js'

/** What looks like personal data and is none, for a brand that says so. */
export interface NotPersonal {
  /** The brand's own telephone, e-mail and address, in one text. */
  readonly own: string
  /** An order number in the brand's own form. */
  readonly order: Span | null
}

/**
 * Takes out of the personal data what the brand itself publishes, and its own order numbers: whoever quotes them gives nobody away.
 *
 * Bounds: however it is written: blanks, dots and capitals do not matter.
 */
export function withoutOwnContact(measured: Measured, text: string, { own, order }: NotPersonal): Measured {
  const { personal_data: signal, ...others } = measured.signals
  if (signal === undefined || signal.value === null) return measured
  const known = plain(own)
  const isPersonal = ({ start, end }: Evidence): boolean =>
    !known.includes(plain(text.slice(start, end))) && !(order !== null && start < order.end && order.start < end)
  const evidence = signal.evidence.filter(isPersonal)
  if (evidence.length === signal.evidence.length) return measured
  if (evidence.length === 0) return { ...measured, signals: others }
  const value = evidence.reduce((most, { weight }) => Math.max(most, weight), 0)
  return { ...measured, signals: { ...others, personal_data: { ...signal, value, evidence } } }
}

function plain(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')
}
