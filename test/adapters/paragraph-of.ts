/** A text as the HTML in which platforms send it. */
export function paragraphOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<p>${escaped.replaceAll('\n', '<br />')}</p>`
}
