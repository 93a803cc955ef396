/**
 * What a reader has to know of a link: its words, and its address where the words do not show it. Mentions and hashtags keep their words alone.
 *
 * @example
 * shownLink('here', 'https://a.test') // => 'here (https://a.test)'
 */
export function shownLink(label: string, href: string): string {
  return href === '' || /^[@#＠＃]/.test(label) || bare(label) === bare(href) ? label : `${label} (${href})`
}

function bare(address: string): string {
  return address.replace(/^(?:https?:)?\/\/(?:www\.)?|^mailto:|\/$/gi, '').toLowerCase()
}
