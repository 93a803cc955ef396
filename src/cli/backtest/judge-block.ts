import { decide } from '../../decision/decide.js'
import { didYouMean } from '../../issue-codes.js'
import { emptyLedger } from '../../ledger/ledger.js'
import { countVerdicts, type VerdictCounts } from '../../prove/backtest/count-verdicts.js'
import { parseLabelled } from '../../prove/backtest/parse-labelled.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { describeIssue } from '../describe-issue.js'
import { parseJsonLine } from '../parse-json-line.js'
import { reasonOf } from '../reason-of.js'

/** What came of a block of lines. */
export interface JudgedBlock {
  readonly lines: number
  readonly comments: number
  readonly counts: VerdictCounts
  readonly broken: number
  /** The first lines that could not be judged, from 1 within the block, and why. */
  readonly reasons: readonly { readonly line: number; readonly why: string }[]
}

const MOST_REASONS = 20
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Judges the labelled comments of a block, each by itself, and adds up the verdicts.
 *
 * Errors: a line that cannot be judged is counted; the rest goes on.
 */
export function judgeBlock(ruleSet: CompiledRuleSet, block: Uint8Array, now: number): JudgedBlock {
  const verdicts = countVerdicts(ruleSet)
  const known = new Set([...(ruleSet.document.rules ?? []).map(({ id }) => id), 'fallback'])
  const reasons: { line: number; why: string }[] = []
  let comments = 0
  let broken = 0
  const lines = linesOf(block)
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    const why = judgeLine(line)
    if (why === undefined) comments += 1
    else {
      broken += 1
      if (reasons.length < MOST_REASONS) reasons.push({ line: index + 1, why })
    }
  }
  return { lines: lines.length, comments, counts: verdicts.counts(), broken, reasons }

  function judgeLine(line: string | null): string | undefined {
    if (line === null) return 'the line is not UTF-8 text'
    const json = parseJsonLine(line)
    if (!json.ok) return json.issues.map(describeIssue).join('; ')
    const labelled = parseLabelled(json.value)
    if (!labelled.ok) return labelled.issues.map(describeIssue).join('; ')
    try {
      const { comment, rules = [] } = labelled.value
      const unknown = rules.find((id) => !known.has(id))
      if (unknown !== undefined) {
        const hint = didYouMean(suggestName(unknown, known))
        return `there is no rule \`${unknown}\`${hint === undefined ? '' : ` (${hint})`}`
      }
      verdicts.add(labelled.value, decide(ruleSet, comment, { ledger: emptyLedger, now: comment.createdAt ?? now }))
      return undefined
    } catch (error) {
      return `the comment could not be decided: ${reasonOf(error)}`
    }
  }
}

/** The lines of a block, `null` for one that is not UTF-8; blank lines are empty. */
function linesOf(block: Uint8Array): readonly (string | null)[] {
  const text = decode(block)
  if (text !== null)
    return text
      .trimEnd()
      .split('\n')
      .map((line) => line.trim())
  const lines: (string | null)[] = []
  for (let from = 0; from < block.length; ) {
    const at = block.indexOf(NEWLINE, from)
    const to = at === -1 ? block.length : at
    lines.push(decode(block.subarray(from, to))?.trim() ?? null)
    from = to + 1
  }
  return lines
}

const NEWLINE = 0x0a

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
