/** What is wrong, or doubtful, in data handed to us. `line` and `column` count from 1 and are present when the source text is known. */
export interface Issue {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** JSON Pointer into the document, `''` for its root. */
  readonly path: string
  readonly message: string
  readonly hint?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** A change that mends it and alters nothing else. */
  readonly fix?: Fix
}

/** A change to the text of a rule set: the key at the path is written anew, what stands at the path is taken away, or the whole line is. */
export type Fix =
  | { readonly kind: 'rename-key'; readonly to: string }
  | { readonly kind: 'remove' }
  | { readonly kind: 'remove-line' }

/** A parsed or compiled value, or every issue that prevented it, in file order. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A value that arrived, with what is doubtful about it. */
export function ok<T>(value: T, warnings: readonly Issue[] = []): Result<T> {
  return { ok: true, value, warnings }
}

/** Every issue that prevented a value. */
export function fail<T>(issues: readonly Issue[]): Result<T> {
  return { ok: false, issues }
}
