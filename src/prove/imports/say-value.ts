/** A value of a stranger's file in words; what is no text, number or truth is named by its kind. */
export function sayValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? 'a list' : 'an object'
}
