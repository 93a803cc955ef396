/** Plain text as HTML that shows it. */
export function escapeHtml(plain: string): string {
  return plain.replace(/[&<>"]/g, (sign) => HTML[sign] ?? sign)
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as HTML that shows it, its line breaks included. */
export function escapeHtmlLines(plain: string): string {
  return escapeHtml(plain).replaceAll('\n', '<br>')
}

/** Plain text as Markdown in which nothing becomes a link, an image, code or HTML; the lighter marks are left alone. */
export function escapeMarkdown(plain: string): string {
  return plain.replace(/[[\]<`\\]/g, '\\$&')
}

/** Plain text as Slack's markup, in which nothing becomes a mention or a link. */
export function escapeSlack(plain: string): string {
  return plain.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign)
}
