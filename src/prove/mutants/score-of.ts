import type { MutationReport } from './run-mutants.js'

/** How many of the mutants were noticed, in per cent. */
export function scoreOf({ mutants, noticed }: MutationReport): number {
  return mutants === 0 ? 100 : (100 * noticed) / mutants
}
