import { safeJson } from '../safe-json.js'
import type { JudgedDraft } from './judged-draft.js'

/** Writes a verdict as one line of JSON, which can be read back as a line of a queue; docs/cli.md describes the fields. */
export function draftJson({ draft, verdict, before }: JudgedDraft): string {
  const { draftId, verdict: said, reasons, at, mode, ruleSet } = verdict
  return `${safeJson({ draftId, verdict: said, before, changed: before !== null && before !== said, reasons, at, mode, ruleSet, draft })}\n`
}
