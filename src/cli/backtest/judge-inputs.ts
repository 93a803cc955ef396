import { mergeVerdicts, type VerdictCounts } from '../../prove/backtest/count-verdicts.js'
import type { Input } from '../inputs.js'
import { type Place, showPlace } from '../place.js'
import type { BlockJudges } from './block-judges.js'
import type { JudgedBlock } from './judge-block.js'
import { readBlocks } from './read-blocks.js'

/** What came of all inputs. */
export interface JudgedInputs {
  readonly comments: number
  readonly counts: VerdictCounts
  readonly broken: number
  /** The first lines that could not be judged: `corpus.jsonl:7: reason`. */
  readonly reasons: readonly string[]
}

const MOST_REASONS = 20

/**
 * Judges every block of the inputs, some at a time.
 *
 * Bounds: memory for the blocks under way and for a few numbers of each block gone by.
 */
export async function judgeInputs(
  inputs: readonly Input[],
  judges: BlockJudges,
  onProgress: (bytes: number) => void,
): Promise<JudgedInputs> {
  let counts: VerdictCounts = {}
  const total = { comments: 0, broken: 0 }
  const reasons: string[] = []
  for (const { name, chunks } of inputs) {
    const lines: number[] = []
    const found: { block: number; line: number; why: string }[] = []
    const keep = (block: number, judged: JudgedBlock): void => {
      counts = mergeVerdicts([counts, judged.counts])
      total.comments += judged.comments
      total.broken += judged.broken
      lines[block] = judged.lines
      if (found.length < MOST_REASONS) for (const { line, why } of judged.reasons) found.push({ block, line, why })
    }
    const underWay = new Set<Promise<void>>()
    let block = 0
    for await (const bytes of readBlocks(chunks())) {
      const size = bytes.length
      const number = block
      block += 1
      const running: Promise<void> = judges.judge(bytes).then((judged) => {
        keep(number, judged)
        onProgress(size)
        underWay.delete(running)
      })
      underWay.add(running)
      if (underWay.size >= judges.width) await Promise.race(underWay)
    }
    await Promise.all(underWay)
    const before = (place: number): number => lines.slice(0, place).reduce((sum, count) => sum + count, 0)
    const places = found.map(({ block: at, line, why }) => ({ at: { file: name, line: before(at) + line }, why }))
    reasons.push(...places.sort((a, b) => a.at.line - b.at.line).map(({ at, why }) => say(at, why)))
  }
  return { ...total, counts, reasons: reasons.slice(0, MOST_REASONS) }
}

function say(place: Place, why: string): string {
  return `${showPlace(place)}: ${why}`
}
