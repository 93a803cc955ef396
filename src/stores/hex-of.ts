/** Keys must sort by prefix and survive any id, so ids become hexadecimal UTF-16. */
export function hexOf(id: string): string {
  return Buffer.from(id, 'utf16le').toString('hex')
}
