/** Letters, digits and a blank: what a folded term is made of; every other unit counts as a blank. */
const WIDTH = 37
const TERMS = 10_000

/** A dense automaton and its scan: the least that a matcher of so many terms can cost. */
export interface Automaton {
  readonly next: Int32Array
  readonly ends: Uint8Array
}

/** Terms of 4 to 12 letters from a seed, no two alike. */
export function syntheticTerms(count: number): readonly string[] {
  const terms = new Set<string>()
  let state = 7
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  while (terms.size < count) {
    let term = ''
    for (let length = 4 + draw(9); length > 0; length--) term += String.fromCharCode(97 + draw(26))
    terms.add(term)
  }
  return [...terms]
}

/** Compiles terms with Aho and Corasick's construction, every transition filled in. */
export function buildAutomaton(terms: readonly string[] = syntheticTerms(TERMS)): Automaton {
  const states = 1 + terms.reduce((sum, term) => sum + term.length, 0)
  const next = new Int32Array(states * WIDTH)
  const ends = new Uint8Array(states)
  let used = 1
  for (const term of terms) {
    let state = 0
    for (let at = 0; at < term.length; at++) {
      const cell = state * WIDTH + (CLASSES[term.charCodeAt(at)] ?? 0)
      if (next[cell] === 0) next[cell] = used++
      state = next[cell] ?? 0
    }
    ends[state] = 1
  }
  fillTransitions(next, ends, used)
  return { next: next.slice(0, used * WIDTH), ends: ends.slice(0, used) }
}

function fillTransitions(next: Int32Array, ends: Uint8Array, used: number): void {
  const fallback = new Int32Array(used)
  const queue: number[] = []
  for (let letter = 0; letter < WIDTH; letter++) {
    const child = next[letter] ?? 0
    if (child !== 0) queue.push(child)
  }
  for (const state of queue) {
    const fall = fallback[state] ?? 0
    if (ends[fall] === 1) ends[state] = 1
    for (let letter = 0; letter < WIDTH; letter++) {
      const cell = state * WIDTH + letter
      const child = next[cell] ?? 0
      const other = next[fall * WIDTH + letter] ?? 0
      if (child === 0) next[cell] = other
      else {
        fallback[child] = other
        queue.push(child)
      }
    }
  }
}

const CLASSES = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 97 && unit <= 122) return unit - 96
  return unit >= 48 && unit <= 57 ? unit - 48 + 27 : 0
})

/** The floor: NFKC, lower case, and a bare scan; gives the number of terms found. */
export function scan(text: string, { next, ends }: Automaton): number {
  const folded = text.normalize('NFKC').toLowerCase()
  let state = 0
  let found = 0
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    state = next[state * WIDTH + (unit < 128 ? (CLASSES[unit] ?? 0) : 0)] ?? 0
    found += ends[state] ?? 0
  }
  return found
}
