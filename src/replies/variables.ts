/**
 * The variables a variant may use: who provides the value, and whether it may be said in public.
 *
 * Values from the author are sanitised and left out when doubtful; those of the rule set are taken as written.
 */
export const VARIABLES: ReadonlyMap<string, { readonly from: 'author' | 'rule-set'; readonly privateOnly: boolean }> =
  new Map([
    ['author.name', { from: 'author', privateOnly: false }],
    ['brand.name', { from: 'rule-set', privateOnly: false }],
    ['brand.contact', { from: 'rule-set', privateOnly: false }],
    ['order', { from: 'author', privateOnly: true }],
    ['rumour.fact', { from: 'rule-set', privateOnly: false }],
    ['rumour.spot', { from: 'rule-set', privateOnly: false }],
    ['rumour.link', { from: 'rule-set', privateOnly: false }],
    ['topic', { from: 'rule-set', privateOnly: false }],
  ])
