/**
 * Text whose UTF-8 bytes were written as if they were Latin-1 letters, as it was meant; any other text as it is.
 *
 * Bounds: undone only where every letter fits a byte and all the bytes together are UTF-8, so that sound text is never harmed by halves.
 *
 * @example
 * repairMojibake('dÃ©jÃ\u00A0 vu') // => 'déjà vu'
 */
export function repairMojibake(text: string): string {
  if (!/[\u0080-\u00FF]/.test(text) || /[^\u0000-\u00FF]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    )
  } catch {
    return text
  }
}
