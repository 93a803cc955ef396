import type { KeepAnalyzer } from '../rule-set/compile-measure.js'

const kept = new Map<string, ReturnType<KeepAnalyzer>>()

/** Keeps what was made of the shipped packs as long as the command runs: the next look at a file that changed is much faster. */
export const keepAnalyzer: KeepAnalyzer = (languages, make) => {
  const key = languages.join()
  const analyzer = kept.get(key) ?? make()
  kept.set(key, analyzer)
  return analyzer
}
