import { finishDraft, freeId, freeName, holdFor, type Imported, startDraft } from './imported.js'

const MOST = 20_000
const LONGEST = 200

/**
 * Makes a rule set of a list of words: a comment that holds one is held until a person decides.
 *
 * Bounds: one word or phrase a line, `#` begins a remark, `*` at an end stands for the rest of a word; 20,000 words.
 * Errors: none; what cannot be carried over is among the fates.
 */
export function importWordList(text: string, options: { readonly name: string; readonly language: string }): Imported {
  const draft = startDraft(options.language)
  const seen = new Set<string>()
  const any: string[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const written = withoutRemark(raw)
    if (written === '') continue
    const line = index + 1
    const why = whyLeftOut(written, seen, any.length)
    if (why !== null) {
      draft.fates.push({ line, part: written.slice(0, 80), fate: 'left-out', became: why })
      continue
    }
    seen.add(written.toLowerCase())
    any.push(written)
    draft.fates.push({ line, part: written, fate: 'carried', became: 'a word of the list' })
  }
  if (any.length > 0) {
    const list = freeName(options.name, draft.words)
    draft.words[list] = { any }
    draft.rules.push({
      id: freeId(`hold ${options.name}`, []),
      policy: 'Comments with words of this list are looked at before they stay.',
      when: { '==': [{ var: `words.${list}` }, true] },
      then: holdFor('The comment holds a word of the list. Decide whether it stays.'),
    })
  }
  return finishDraft(draft, freeId(options.name, []))
}

function whyLeftOut(written: string, seen: ReadonlySet<string>, count: number): string | null {
  if (seen.has(written.toLowerCase())) return 'it is in the list already'
  if (count >= MOST) return `a list has at most ${MOST} words`
  if (written.length > LONGEST) return `it is longer than ${LONGEST} letters`
  return /[\p{L}\p{N}]/u.test(written) ? null : 'it has no letter and no digit'
}

/** A remark begins at a `#` that stands first or after a blank. */
function withoutRemark(line: string): string {
  const remark = /(?:^|\s)#/.exec(line)
  return (remark === null ? line : line.slice(0, remark.index)).trim()
}
