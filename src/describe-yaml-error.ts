/** A mistake of writing in plain words, with what to do about it. */
export interface SyntaxComplaint {
  readonly message: string
  readonly hint: string
}

const COLON = 'put text that holds a colon and a space in quotes, and line the keys up'
const PLAIN: Readonly<Record<string, SyntaxComplaint>> = {
  BAD_ALIAS: { message: 'an alias without a name', hint: 'text that begins with `*` needs quotes' },
  BAD_DQ_ESCAPE: {
    message: 'a backslash that escapes nothing known',
    hint: 'use single quotes, or write the backslash twice',
  },
  BAD_INDENT: {
    message: 'this line does not stand where its list or map goes on',
    hint: 'line it up with its sisters',
  },
  BAD_PROP_ORDER: { message: 'an anchor or a tag stands in the wrong place', hint: 'rule sets need neither' },
  BAD_SCALAR_START: { message: 'text cannot begin with this sign', hint: 'put it in quotes' },
  BLOCK_AS_IMPLICIT_KEY: { message: 'a second `key: value` on one line, or one that is set in too far', hint: COLON },
  BLOCK_IN_FLOW: {
    message: 'a comma or a brace is missing',
    hint: 'inside `{}` and `[]` a comma stands between two items',
  },
  DUPLICATE_KEY: { message: 'this key stands twice', hint: 'one of the two would be lost: keep one' },
  IMPOSSIBLE: { message: 'this cannot be read', hint: 'look at the line before it' },
  MISSING_CHAR: { message: 'something is missing here', hint: 'look for a quote, a colon, a bracket or a brace' },
  MULTILINE_IMPLICIT_KEY: { message: 'a key that runs over more than one line', hint: COLON },
  MULTIPLE_ANCHORS: { message: 'two anchors on one value', hint: 'rule sets need no anchors' },
  MULTIPLE_DOCS: { message: 'a second document begins here', hint: 'one file holds one rule set: take the `---` away' },
  MULTIPLE_TAGS: { message: 'two tags on one value', hint: 'rule sets need no tags' },
  TAB_AS_INDENT: { message: 'a tab at the beginning of the line', hint: 'set lines in with spaces' },
  TAG_RESOLVE_FAILED: { message: 'a tag that means nothing here', hint: 'text that begins with `!` needs quotes' },
  UNEXPECTED_TOKEN: {
    message: 'this sign cannot stand here',
    hint: 'look for a bracket or quote too many, or too few',
  },
  BAD_DIRECTIVE: { message: 'a line that begins with `%` speaks to the reader', hint: 'rule sets need none' },
}

/** Fuller words for what the parser tells apart by its text only. */
const BY_TEXT: readonly (readonly [RegExp, SyntaxComplaint])[] = [
  [
    /Missing closing (["'])/,
    { message: 'a quotation mark is not closed', hint: 'close it, or write an apostrophe inside single quotes twice' },
  ],
  [/end with a (?:\])/, { message: 'a list is not closed', hint: 'a `]` is missing before this place' }],
  [/end with a (?:\})/, { message: 'a map is not closed', hint: 'a `}` is missing before this place' }],
  [
    /need to be followed by map values/,
    { message: 'a key without a colon', hint: 'write `key: value`, or `- ` before an item of a list' },
  ],
  [
    /Unexpected flow-(?:seq|map)-end/,
    { message: 'a bracket is closed that was never opened', hint: 'take it away, or open it before' },
  ],
  [/Unexpected block-seq-ind/, { message: 'a list cannot begin on the line of its key', hint: 'begin a new line' }],
  [
    /Unresolved alias/,
    { message: 'an alias of something that has no name', hint: 'text that begins with `*` needs quotes' },
  ],
  [/Excessive alias/, { message: 'aliases repeat too much', hint: 'write the values out' }],
]

/**
 * Says in plain words what is wrong with the writing of a YAML or JSON text, and what to do about it.
 *
 * Source: the error codes of the npm package `yaml`.
 */
export function describeYamlError(code: string, text: string): SyntaxComplaint {
  const known = BY_TEXT.find(([pattern]) => pattern.test(text))?.[1]
  if (known !== undefined) return known
  const plain = Object.hasOwn(PLAIN, code) ? PLAIN[code] : undefined
  return plain ?? { message: 'this cannot be read', hint: 'look at the line before it' }
}
