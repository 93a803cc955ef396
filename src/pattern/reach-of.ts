import { categoriesNamed } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { isAnyPresent } from './scene.js'
import type { Reach } from './weights.js'

const GROUP_WORDS = categoriesNamed('group', 'group-adj', 'slur')
const YOU_WORDS = categoriesNamed('you', 'your')

/**
 * Whom a text reaches, by the kinds of words in it: one that names a group is of the group, whoever it speaks to, since people who are named must not fare
 * worse for it.
 */
export function reachOf({ scene }: Analyzer): Reach {
  const chunks = scene.present[3] ?? 0
  if ((chunks & ChunkKind.group) !== 0 || isAnyPresent(scene, GROUP_WORDS)) return 'group'
  return (chunks & ChunkKind.you) !== 0 || isAnyPresent(scene, YOU_WORDS) ? 'you' : 'others'
}
