import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

const ACT = 0.5
const SIGNALS = ['personal_data', 'doxxing', 'order_reference'] as const

/** Personal data, private details and order numbers in what everybody can read; the brand's own address and telephone may be said. */
export const personalData: DraftCheck = ({ measured, draft, kind, ruleSet }) => {
  if (kind === 'message') return []
  const { brand } = ruleSet.document
  const own = [brand?.contact, brand?.page]
    .filter((text) => text !== undefined)
    .join(' ')
    .toLowerCase()
  return SIGNALS.flatMap((id) => {
    const evidence = Object.hasOwn(measured.signals, id) ? (measured.signals[id]?.evidence ?? []) : []
    return evidence.flatMap(({ start, end, weight, value }): DraftReason[] => {
      if (weight < ACT || own.includes(draft.text.slice(start, end).trim().toLowerCase())) return []
      const what = value ?? id
      return [
        {
          code: 'personal-data',
          severity: 'hold',
          message: `everybody could read this (${what})`,
          detail: what,
          span: { start, end },
        },
      ]
    })
  })
}
