import type { Reading } from '../lexicon/reading.js'
import type { LexiconTables } from '../lexicon/tables.js'
import { Boundary } from '../text/workspace.js'
import { Cross, Op, OP_SIZE, type Program } from './compile-patterns.js'
import type { Scene } from './scene.js'

/** What the pattern machine works on and leaves behind; reused from text to text. */
export interface Machine {
  tables: LexiconTables
  reading: Reading
  scene: Scene
  /** Steps left for this text; at 0 the machine gives up and the analysis is not complete. */
  budget: number
  /** End of the last match. */
  end: number
  /** Word and chunk at each capture, -1 for none. */
  readonly captureAt: Int32Array
  readonly captureChunk: Int32Array
  /** Chunk that the latest chunk instruction took. */
  chunk: number
  visited: Int32Array
  stamp: number
  from: number
  width: number
}

/** Steps of the pattern machine for one text. */
export const STEP_BUDGET = 300_000

export function createMachine(tables: LexiconTables, reading: Reading, scene: Scene): Machine {
  return {
    tables,
    reading,
    scene,
    budget: STEP_BUDGET,
    end: 0,
    captureAt: new Int32Array(4).fill(-1),
    captureChunk: new Int32Array(4).fill(-1),
    chunk: -1,
    visited: new Int32Array(4096),
    stamp: 0,
    from: 0,
    width: 0,
  }
}

/** Forgets which states failed: to be called once for each program and text. */
export function startProgram(machine: Machine, program: Program): void {
  machine.width = machine.reading.count + 1
  const needed = (program.code.length / OP_SIZE) * machine.width
  if (machine.visited.length < needed) {
    machine.visited = new Int32Array(needed * 2)
    machine.stamp = 0
  }
  machine.stamp++
}

/**
 * Whether a program matches at a word; the end and the captures are left in the machine.
 *
 * Bounds: every (instruction, word) pair is tried once for each `startProgram`, so a program costs at most its length times the words.
 */
export function matchAt(machine: Machine, program: Program, at: number): boolean {
  machine.captureAt.fill(-1)
  machine.captureChunk.fill(-1)
  machine.from = at
  machine.chunk = -1
  return run(machine, program.code, 0, at)
}

function run(m: Machine, code: Int32Array, startPc: number, startAt: number): boolean {
  let pc = startPc
  let at = startAt
  const { reading, scene } = m
  const { before, count, word } = reading
  for (;;) {
    const state = pc * m.width + at
    if (m.visited[state] === m.stamp) return false
    m.visited[state] = m.stamp
    if (--m.budget < 0) return false
    const base = pc * OP_SIZE
    const a = code[base + 1] ?? 0
    const b = code[base + 2] ?? 0
    const cross = code[base + 3] ?? 0
    switch (code[base]) {
      case Op.match:
        m.end = at
        return true
      case Op.word:
        if (at >= count || word[at] !== a || !reaches(m, before[at] ?? 0, at, cross)) return false
        at++
        pc++
        break
      case Op.any:
        if (at >= count || !reaches(m, before[at] ?? 0, at, cross)) return false
        at++
        pc++
        break
      case Op.category: {
        if (at >= count) return false
        const bits = a < 32 ? scene.bits0[at] : a < 64 ? scene.bits1[at] : scene.bits2[at]
        if (((bits ?? 0) & (1 << (a & 31))) === 0 || !reaches(m, before[at] ?? 0, at, cross)) return false
        const value = code[base + 4] ?? 0
        let tried = 0
        for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
          const term = reading.markTerm[mark] ?? 0
          if (m.tables.termCategory[term] !== a) continue
          if (b !== 0 && ((reading.markFeatures[mark] ?? 0) & b) === 0) continue
          if (value !== 0 && m.tables.termValue[term] !== value) continue
          const length = reading.markLength[mark] ?? 1
          if (tried & (1 << length)) continue
          tried |= 1 << length
          if (run(m, code, pc + 1, at + length)) return true
        }
        return false
      }
      case Op.chunk: {
        if (at >= count || ((scene.chunkBits[at] ?? 0) & a) === 0 || !reaches(m, before[at] ?? 0, at, cross)) return false
        for (let chunk = scene.chunkHead[at] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1) {
          if (((scene.chunkKind[chunk] ?? 0) & a) === 0) continue
          if (run(m, code, pc + 1, at + (scene.chunkLength[chunk] ?? 1))) {
            m.chunk = chunk
            return true
          }
        }
        return false
      }
      case Op.split:
        if (run(m, code, a, at)) return true
        pc = b
        break
      case Op.jump:
        pc = a
        break
      case Op.save:
        if (!run(m, code, pc + 1, at)) return false
        if (m.captureAt[a] === -1) {
          m.captureAt[a] = at
          // Calls unwind from the end of the match: the chunk taken last is the one that the next instruction took.
          if (m.chunk >= 0 && scene.chunkStart[m.chunk] === at) m.captureChunk[a] = m.chunk
        }
        return true
      case Op.clauseStart:
        if (at > 0 && at < count && (before[at] ?? 0) < Boundary.clause) return false
        pc++
        break
      case Op.sentenceStart:
        if (at > 0 && at < count && (before[at] ?? 0) < Boundary.sentence) return false
        pc++
        break
      case Op.clauseEnd:
        if (at < count && (before[at] ?? 0) < Boundary.clause) return false
        pc++
        break
      case Op.sentenceEnd:
        if (at < count && (before[at] ?? 0) < Boundary.sentence) return false
        pc++
        break
      case Op.not: {
        const end = m.end
        const found = run(m, code, pc + 1, at)
        m.end = end
        if (found) return false
        pc = a
        break
      }
      default:
        return false
    }
  }
}

/** Whether a word can follow: nothing larger than a blank stands before it, or the pattern may cross what does. */
function reaches(m: Machine, boundary: number, at: number, cross: number): boolean {
  if (at === m.from || boundary < Boundary.clause) return true
  return boundary === Boundary.clause ? cross >= Cross.clause : cross >= Cross.sentence
}
