import { escapeStep } from '../json-pointer.js'
import type { Issue } from '../result.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** Which base wrote what stands in a document that was put together; what is not listed was written in the rule set itself. */
export interface Origins {
  /** JSON Pointers of fields, and of entries where fields are merged, to the file; `undefined` is the rule set itself. */
  readonly fields: Map<string, string | undefined>
  /** For each lexicon the file, and its place there. */
  readonly lexicons: { readonly from: string | undefined; readonly index: number }[]
}

const REPLACED = ['languages', 'platforms', 'removalGrade', 'fallback'] as const
const MERGED = ['brand', 'context', 'history', 'roles', 'templates', 'checks'] as const

export function noOrigins(): Origins {
  return { fields: new Map(), lexicons: [] }
}

/** Notes what a document adds to those noted before it, the way they are merged. */
export function noteOrigins(origins: Origins, document: RuleSetDocument, from: string | undefined): void {
  for (const field of REPLACED) if (document[field] !== undefined) origins.fields.set(`/${field}`, from)
  for (const field of MERGED) {
    const value: unknown = document[field]
    if (typeof value !== 'object' || value === null) continue
    for (const key of Object.keys(value)) origins.fields.set(`/${field}/${escapeStep(key)}`, from)
  }
  for (const index of (document.lexicons ?? []).keys()) origins.lexicons.push({ from, index })
}

/** Sends an issue about a field to the base that wrote it. */
export function toOrigin(found: Issue, { fields, lexicons }: Origins): Issue {
  if (found.file !== undefined) return found
  const [, field = '', key = '', ...rest] = found.path.split('/')
  if (field === 'lexicons') {
    const origin = lexicons[Number(key)]
    if (origin === undefined) return found
    const path = ['', field, String(origin.index), ...rest].join('/')
    return origin.from === undefined ? { ...found, path } : { ...found, path, file: origin.from }
  }
  const from = fields.has(`/${field}/${key}`) ? fields.get(`/${field}/${key}`) : fields.get(`/${field}`)
  return from === undefined ? found : { ...found, file: from }
}
