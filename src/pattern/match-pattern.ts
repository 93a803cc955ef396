import type { Reading } from '../lexicon/reading.js'
import type { LexiconTables } from '../lexicon/tables.js'
import { Boundary } from '../text/workspace.js'
import { Cross, holdsLiteral, OP_SIZE, Op, type Program, type ProgramTables, signatureOf } from './program.js'
import type { Scene } from './scene.js'

/** What the pattern machine works on and leaves behind; reused from text to text. */
export interface Machine {
  readonly tables: LexiconTables
  readonly reading: Reading
  readonly scene: Scene
  /** Steps left for this text; at 0 the machine gives up and the analysis is not complete. */
  budget: number
  /** End of the last match. */
  end: number
  /** Word and chunk at each capture of the last match, -1 for none. */
  readonly captureAt: Int32Array
  readonly captureChunk: Int32Array
  captured: boolean
  /** Chunk that the latest chunk instruction took. */
  chunk: number
  visited: Int32Array
  /** Marks of the program at hand, and of its latest start; numbers are used once, from `marks` upwards. */
  stamp: number
  startStamp: number
  marks: number
  from: number
  width: number
  /** First instruction of the program at hand. */
  first: number
  readonly programs: ProgramTables
}

/** Steps of the pattern machine for one text. */
export const STEP_BUDGET = 200_000

export function createMachine(tables: LexiconTables, reading: Reading, scene: Scene, programs: ProgramTables): Machine {
  return {
    tables,
    reading,
    scene,
    budget: STEP_BUDGET,
    end: 0,
    captureAt: new Int32Array(4).fill(-1),
    captureChunk: new Int32Array(4).fill(-1),
    captured: false,
    chunk: -1,
    visited: new Int32Array(4096),
    stamp: 0,
    startStamp: 0,
    marks: 0,
    from: 0,
    width: 0,
    first: 0,
    programs,
  }
}

/** The first word from `from` on at which a program can begin, `to` where there is none. */
export function nextStart({ scene, programs }: Machine, row: number, from: number, to: number): number {
  const { firsts, sets } = programs
  if (firsts[row + 7] === 1) return from
  const { bits0, bits1, bits2, chunkBits, literal } = scene
  const wanted0 = firsts[row] ?? 0
  const wanted1 = firsts[row + 1] ?? 0
  const wanted2 = firsts[row + 2] ?? 0
  const chunks = firsts[row + 3] ?? 0
  const signature = firsts[row + 4] ?? 0
  for (let at = from; at < to; at++) {
    const fits =
      ((bits0[at] ?? 0) & wanted0) |
      ((bits1[at] ?? 0) & wanted1) |
      ((bits2[at] ?? 0) & wanted2) |
      ((chunkBits[at] ?? 0) & chunks)
    if (fits !== 0) return at
    const word = literal[at] ?? 0
    if ((signature & signatureOf(word)) !== 0 && holdsLiteral(sets, firsts[row + 5] ?? 0, firsts[row + 6] ?? 0, word))
      return at
  }
  return to
}

/** Forgets which states failed: to be called once for each program and text, and after each match. */
export function startProgram(machine: Machine, program: Program): void {
  machine.width = machine.reading.count + 2
  machine.first = program.from / OP_SIZE
  const needed = program.size * machine.width
  if (machine.visited.length < needed) machine.visited = new Int32Array(needed * 2)
  else if (machine.marks > MOST_MARKS) {
    machine.visited.fill(0)
    machine.marks = 0
  }
  machine.stamp = ++machine.marks
}

/** Before numbers no longer fit 32 bits, all marks are wiped. */
const MOST_MARKS = 0x3fffffff

/**
 * Whether a program matches at a word; the end and the captures are left in the machine.
 *
 * Bounds: every (branching instruction, word) pair is tried once for each `startProgram`, so a program costs at most its length times the words.
 */
export function matchAt(machine: Machine, program: Program, at: number): boolean {
  if (machine.captured) {
    machine.captureAt.fill(-1)
    machine.captureChunk.fill(-1)
    machine.captured = false
  }
  machine.from = at
  machine.startStamp = ++machine.marks
  machine.chunk = -1
  return run(machine, machine.programs.code, program.from / OP_SIZE, at)
}

function run(m: Machine, code: Int32Array, startPc: number, startAt: number): boolean {
  let base = startPc * OP_SIZE
  let at = startAt
  const reading = m.reading
  const before = reading.before
  const count = reading.count
  for (;;) {
    switch (code[base]) {
      case Op.match:
        m.end = at
        return true
      case Op.word:
        if (
          at >= count ||
          m.scene.literal[at] !== code[base + 1] ||
          ((before[at] ?? 0) >= Boundary.clause && !reaches(m, before[at] ?? 0, at, code[base + 3] ?? 0))
        )
          return false
        at++
        base += OP_SIZE
        break
      case Op.wordSet:
        if (at >= count || !isInSet(m, code, base, m.scene.literal[at] ?? 0)) return false
        if ((before[at] ?? 0) >= Boundary.clause && !reaches(m, before[at] ?? 0, at, code[base + 3] ?? 0)) return false
        at++
        base += OP_SIZE
        break
      case Op.any:
        if (
          at >= count ||
          ((before[at] ?? 0) >= Boundary.clause && !reaches(m, before[at] ?? 0, at, code[base + 3] ?? 0))
        )
          return false
        at++
        base += OP_SIZE
        break
      case Op.category: {
        if (at >= count) return false
        const category = code[base + 1] ?? 0
        const { scene } = m
        const bits = category < 32 ? scene.bits0[at] : category < 64 ? scene.bits1[at] : scene.bits2[at]
        if (((bits ?? 0) & (1 << (category & 31))) === 0) return false
        if ((before[at] ?? 0) >= Boundary.clause && !reaches(m, before[at] ?? 0, at, code[base + 3] ?? 0)) return false
        if (isVisited(m, base, at)) return false
        const features = code[base + 2] ?? 0
        const value = code[base + 4] ?? 0
        let tried = 0
        for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
          const term = reading.markTerm[mark] ?? 0
          if (m.tables.termCategory[term] !== category) continue
          if (features !== 0 && ((reading.markFeatures[mark] ?? 0) & features) === 0) continue
          if (value !== 0 && m.tables.termValue[term] !== value) continue
          const length = reading.markLength[mark] ?? 1
          if (tried & (1 << length)) continue
          tried |= 1 << length
          if (run(m, code, base / OP_SIZE + 1, at + length)) return true
        }
        return false
      }
      case Op.chunk: {
        const { scene } = m
        const kinds = code[base + 1] ?? 0
        if (at >= count || ((scene.chunkBits[at] ?? 0) & kinds) === 0) return false
        if ((before[at] ?? 0) >= Boundary.clause && !reaches(m, before[at] ?? 0, at, code[base + 3] ?? 0)) return false
        if (isVisited(m, base, at)) return false
        for (let chunk = scene.chunkHead[at] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1) {
          if (((scene.chunkKind[chunk] ?? 0) & kinds) === 0) continue
          if (run(m, code, base / OP_SIZE + 1, at + (scene.chunkLength[chunk] ?? 1))) {
            m.chunk = chunk
            return true
          }
        }
        return false
      }
      case Op.split:
        if (!canBegin(m, code, (code[base + 1] ?? 0) * OP_SIZE, at)) {
          base = (code[base + 2] ?? 0) * OP_SIZE
          break
        }
        if (isVisited(m, base, at)) return false
        if (canBegin(m, code, (code[base + 2] ?? 0) * OP_SIZE, at)) {
          if (run(m, code, code[base + 1] ?? 0, at)) return true
          base = (code[base + 2] ?? 0) * OP_SIZE
        } else base = (code[base + 1] ?? 0) * OP_SIZE
        break
      case Op.jump:
        base = (code[base + 1] ?? 0) * OP_SIZE
        break
      case Op.save: {
        if (!run(m, code, base / OP_SIZE + 1, at)) return false
        const slot = code[base + 1] ?? 0
        if (m.captureAt[slot] === -1) {
          m.captured = true
          m.captureAt[slot] = at
          // Calls unwind from the end of the match: the chunk taken last is the one that the next instruction took.
          if (m.chunk >= 0 && m.scene.chunkStart[m.chunk] === at) m.captureChunk[slot] = m.chunk
        }
        return true
      }
      case Op.clauseStart:
        if (at > 0 && at < count && (before[at] ?? 0) < Boundary.clause) return false
        base += OP_SIZE
        break
      case Op.sentenceStart:
        if (at > 0 && at < count && (before[at] ?? 0) < Boundary.sentence) return false
        base += OP_SIZE
        break
      case Op.clauseEnd:
        if (at < count && (before[at] ?? 0) < Boundary.clause) return false
        base += OP_SIZE
        break
      case Op.sentenceEnd:
        if (at < count && (before[at] ?? 0) < Boundary.sentence) return false
        base += OP_SIZE
        break
      case Op.not: {
        // With marks of its own: what was tried and found here before must be found again.
        const { end, stamp, startStamp } = m
        m.stamp = m.startStamp = ++m.marks
        const found = run(m, code, base / OP_SIZE + 1, at)
        m.end = end
        m.stamp = stamp
        m.startStamp = startStamp
        if (found) return false
        base = (code[base + 1] ?? 0) * OP_SIZE
        break
      }
      default:
        return false
    }
  }
}

/** Whether an instruction can be met at a word; a look at the word alone, which spares most branches their run. */
function canBegin(m: Machine, code: Int32Array, base: number, at: number): boolean {
  switch (code[base]) {
    case Op.word:
      return at < m.reading.count && m.scene.literal[at] === code[base + 1]
    case Op.wordSet:
      return at < m.reading.count && isInSet(m, code, base, m.scene.literal[at] ?? 0)
    case Op.category: {
      if (at >= m.reading.count) return false
      const category = code[base + 1] ?? 0
      const bits = category < 32 ? m.scene.bits0[at] : category < 64 ? m.scene.bits1[at] : m.scene.bits2[at]
      return ((bits ?? 0) & (1 << (category & 31))) !== 0
    }
    case Op.chunk:
      return at < m.reading.count && ((m.scene.chunkBits[at] ?? 0) & (code[base + 1] ?? 0)) !== 0
    default:
      return true
  }
}

/** Whether a literal is one of those that an instruction names. */
function isInSet({ programs }: Machine, code: Int32Array, base: number, literal: number): boolean {
  if (((code[base + 4] ?? 0) & signatureOf(literal)) === 0) return false
  return holdsLiteral(programs.sets, code[base + 1] ?? 0, code[base + 2] ?? 0, literal)
}

/**
 * Whether a branch was taken here before, for nothing; or the budget is spent. The first word of a start may stand behind any boundary, where
 * a branch of an earlier start could not reach it: there marks hold for this start only, in a column of their own.
 */
function isVisited(m: Machine, base: number, at: number): boolean {
  const isFresh = at === m.from && (m.reading.before[at] ?? 0) >= Boundary.clause
  const state = (base / OP_SIZE - m.first) * m.width + (isFresh ? m.width - 1 : at)
  const mark = isFresh ? m.startStamp : m.stamp
  if (m.visited[state] === mark) return true
  m.visited[state] = mark
  return --m.budget < 0
}

/** Whether a word can follow a boundary: it is the first one, or the pattern may cross what stands before it. */
function reaches(m: Machine, boundary: number, at: number, cross: number): boolean {
  if (at === m.from) return true
  return boundary === Boundary.clause ? cross >= Cross.clause : cross >= Cross.sentence
}
