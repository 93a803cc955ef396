import type { CompileOptions } from '../rule-set/compile-rule-set.js'
import { readSnapshot, shippedPackHashes, shippedRuleSets, shippedTexts } from './index.js'

/** Options as the caller gives them, completed with the language packs and rule sets that come with the package. */
export function withShipped(options: CompileOptions): CompileOptions {
  return {
    ...(options.packs === undefined ? { packs: shippedPackHashes, snapshot: readSnapshot } : {}),
    ...(options.resolve === undefined ? { resolveShipped } : {}),
    ruleSets: Object.keys(shippedRuleSets),
    checked: shippedTexts,
    ...options,
  }
}

function resolveShipped(name: string): unknown {
  return Object.hasOwn(shippedRuleSets, name) ? shippedRuleSets[name] : undefined
}
