import { isRecord } from '../is-record.js'
/**
 * Returns the templates of a rule set laid over those it extends: the same id replaces, `labels` are merged topic by topic.
 *
 * Errors: none. What is not a map is returned as it is, for `compileTemplates` to report.
 */
export function mergeTemplates(base: unknown, extension: unknown): unknown {
  if (!isRecord(base)) return extension ?? base
  if (!isRecord(extension)) return extension ?? base
  const merged = { ...base, ...extension }
  return isRecord(base.labels) && isRecord(extension.labels)
    ? { ...merged, labels: { ...base.labels, ...extension.labels } }
    : merged
}
