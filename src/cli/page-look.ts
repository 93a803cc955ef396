import { chooseColours } from './colours.js'
import type { Io } from './io.js'
import type { Look } from './reporters/decision-cells.js'

/** Columns of running text where no terminal says its own. */
const WIDE_COLUMNS = 100

/** How running text is set for whoever reads it. */
export function pageLook(io: Io): Look {
  return { width: io.columns ?? WIDE_COLUMNS, colours: chooseColours(io) }
}
