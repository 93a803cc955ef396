/** An id as platforms write it that count; one too long for a number, or none, stays text. */
export function numericId(id: string): number | string {
  return /^-?\d{1,16}$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : id
}
