import type { LexiconBuilder } from '../lexicon/compile-lexicons.js'
import { CAPTURES, type MatchNode } from './parse-match.js'
import { Cross, OP_SIZE, Op } from './program.js'

/** Turns a construction into instructions and the sets of words they name. */
export function assembleProgram(
  node: MatchNode,
  builder: LexiconBuilder,
): { readonly code: readonly number[]; readonly sets: readonly (readonly number[])[] } {
  const code: number[] = []
  const sets: number[][] = []
  let muted = false
  const emit = (op: number, a = 0, b = 0, cross = 0, c = 0): number => {
    code.push(op, a, b, cross, c)
    return code.length / OP_SIZE - 1
  }
  const patch = (at: number, slot: number, target: number) => {
    code[at * OP_SIZE + slot] = target
  }
  const here = () => code.length / OP_SIZE

  /** Emits a node; `cross` is what its first word may step over. Returns what a following word may still step over when the node can be empty. */
  const write = (item: MatchNode, cross: number): number => {
    switch (item.kind) {
      case 'word': {
        let over = cross
        for (const word of builder.words(item.text)) {
          emit(Op.word, word, 0, over)
          over = Cross.nothing
        }
        return Cross.nothing
      }
      case 'category':
        emit(Op.category, item.id, item.features, cross, item.value === null ? 0 : builder.value(item.value))
        return Cross.nothing
      case 'chunk':
        emit(Op.chunk, item.mask, 0, cross)
        return Cross.nothing
      case 'any':
        emit(Op.any, 0, 0, cross)
        return Cross.nothing
      case 'cross':
        return item.sentence ? Cross.sentence : Cross.clause
      case 'assert':
        emit(
          item.at === 'clause-start'
            ? Op.clauseStart
            : item.at === 'sentence-start'
              ? Op.sentenceStart
              : item.at === 'clause-end'
                ? Op.clauseEnd
                : Op.sentenceEnd,
        )
        return cross
      case 'capture': {
        // Inside `!` nothing is kept.
        if (!muted) emit(Op.save, Math.max(0, CAPTURES.indexOf(item.name)))
        return write(item.item, cross)
      }
      case 'sequence': {
        let over = cross
        for (const part of item.items) over = write(part, over)
        return over
      }
      case 'choice': {
        const ends: number[] = []
        let over: number = Cross.nothing
        // Single words become one set, tried first.
        const single: number[] = []
        const others = item.options.filter((option) => {
          const ids = option.kind === 'word' ? builder.words(option.text) : []
          const [id] = ids
          if (ids.length !== 1 || id === undefined) return true
          single.push(id)
          return false
        })
        if (single.length > 0) {
          const split = others.length > 0 ? emit(Op.split) : -1
          if (split >= 0) patch(split, 1, here())
          emit(Op.wordSet, sets.length, 0, cross)
          sets.push(single)
          if (split >= 0) {
            ends.push(emit(Op.jump))
            patch(split, 2, here())
          }
        }
        others.forEach((option, index) => {
          if (index < others.length - 1) {
            const split = emit(Op.split)
            patch(split, 1, here())
            over = Math.max(over, write(option, cross))
            ends.push(emit(Op.jump))
            patch(split, 2, here())
          } else over = Math.max(over, write(option, cross))
        })
        for (const end of ends) patch(end, 1, here())
        return over
      }
      case 'repeat': {
        let over = cross
        for (let i = 0; i < item.min; i++) over = write(item.item, over)
        const splits: number[] = []
        for (let i = item.min; i < item.max; i++) {
          const split = emit(Op.split)
          patch(split, 1, here())
          splits.push(split)
          write(item.item, over)
        }
        for (const split of splits) patch(split, 2, here())
        return item.min > 0 ? Cross.nothing : over
      }
      case 'gap': {
        // Lazy: the shortest gap first.
        const splits: number[] = []
        for (let i = 0; i < item.max; i++) {
          const split = emit(Op.split)
          splits.push(split)
          patch(split, 2, here())
          emit(Op.any, 0, 0, item.sentence ? Cross.clause : i === 0 ? cross : Cross.nothing)
        }
        for (const split of splits) patch(split, 1, here())
        return item.sentence ? Cross.clause : cross
      }
      case 'not': {
        const at = emit(Op.not)
        const outer = muted
        muted = true
        write(item.item, cross)
        muted = outer
        emit(Op.match)
        patch(at, 1, here())
        return cross
      }
    }
  }
  write(node, Cross.nothing)
  emit(Op.match)
  return { code, sets }
}
