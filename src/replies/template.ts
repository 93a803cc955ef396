/** How a reply speaks; `humour` is given once to one author on one page, by the engine's own guard. */
export const TONES = ['plain', 'warm', 'apology', 'factual', 'humour'] as const

/** One of the tones a template may have. */
export type ReplyTone = (typeof TONES)[number]

/** How the reader is addressed, in languages that distinguish it: `vous` or `tu`. */
export type Register = 'formal' | 'informal'

/** A piece of a variant: literal words, or the name of the variable that goes there. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }

/** One way of saying it. Its place in the list is its number and never depends on what is filled in. */
export interface Variant {
  readonly index: number
  /** Absent: fits both registers. */
  readonly register?: Register
  readonly segments: readonly Segment[]
  readonly variables: readonly string[]
}

/** A prepared reply: everything it can say, by language. */
export interface CompiledTemplate {
  readonly id: string
  readonly tone: ReplyTone
  /** Goes out as a private message only. */
  readonly isPrivate: boolean
  readonly variants: ReadonlyMap<string, readonly Variant[]>
}

/** Every template of a rule set, in the form `renderReply` reads. */
export interface CompiledTemplates {
  /** Languages of the rule set; the first is the one to fall back on. */
  readonly languages: readonly string[]
  readonly templates: ReadonlyMap<string, CompiledTemplate>
  /** Topic id to language to words, article included: `delivery` to `fr` to `la livraison`. */
  readonly topics: ReadonlyMap<string, ReadonlyMap<string, string>>
}
