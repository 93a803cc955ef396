/** A lexicon of somebody's own, with one word that no shipped one knows. */
export const OWN_LEXICON = {
  sangfroid: 1,
  kind: 'lexicon',
  language: 'en',
  name: 'own',
  groups: [{ category: 'insult', severity: 1, sureness: 0.9, pos: 'noun', terms: ['flumbert'] }],
}
