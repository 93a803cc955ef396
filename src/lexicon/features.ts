/** Inflections a pattern may ask for (`@violence.base`); a form may have several. Bits. */
export const FEATURES = {
  base: 1,
  third: 2,
  past: 4,
  participle: 8,
  gerund: 16,
  plural: 32,
  feminine: 64,
  future: 128,
  present: 256,
  imperative: 512,
  subjunctive: 1024,
  comparative: 2048,
  conditional: 4096,
  singular: 8192,
} as const

export type Feature = keyof typeof FEATURES

/** The features of a form by its name in a lexicon's `forms`. */
export function featureBits(name: string): number {
  if (name === 'feminine-plural') return FEATURES.feminine | FEATURES.plural
  return Object.hasOwn(FEATURES, name) ? FEATURES[name as Feature] : 0
}

/** One inflected form of a term. */
export interface Form {
  readonly text: string
  readonly features: number
}
