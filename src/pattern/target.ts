/** Who or what a match is about. */
export interface Target {
  /** Key of a pattern's `signal` map. */
  readonly kind: string
  /** As evidence shows it: the kind, for groups with the group. */
  readonly label: string
  readonly isPerson: boolean
  /** 0 to 100: how far a whole group is meant. */
  readonly scope: number
}

const PERSONS: ReadonlySet<string> = new Set(['you', 'staff', 'they', 'third', 'person'])

/** The target of a kind named by the pattern itself; without one, nobody. */
export function targetNamed(kind: string | null): Target {
  return Object.freeze({
    kind: kind ?? 'default',
    label: kind ?? '',
    isPerson: kind !== null && PERSONS.has(kind),
    scope: 100,
  })
}
