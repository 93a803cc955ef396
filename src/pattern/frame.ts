/** How words are presented, where that makes them count for less. */
export type FrameName =
  | 'quoted'
  | 'quoted and denounced'
  | 'across a quotation'
  | 'reposted'
  | 'reported'
  | 'reported and denounced'
  | 'distanced'
  | 'question'
  | 'asks for help'
  | 'condition'
  | 'of oneself'
  | 'fondly'
  | 'among friends'
  | 'with delight'
  | 'in a story'
  | 'offers help'
  | 'reclaimed'
  | 'negated'
  | 'scope'
  | 'thing'
  | 'a word alone'
  | 'harmless around'
  | 'told by a victim'
  | 'not our language'

/** A way of presenting words, and what remains of their weight: a factor from 0 to 1. */
export interface Frame {
  readonly name: FrameName
  readonly factor: number
}
