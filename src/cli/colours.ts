import picocolors from 'picocolors'

import type { Io } from './io.js'

/** How words are coloured; each function returns its text unchanged when colour is off. */
export type Colours = ReturnType<typeof picocolors.createColors>

/**
 * Turns colour on for a terminal only; `NO_COLOR` turns it off, `FORCE_COLOR` on.
 *
 * Source: https://no-color.org and https://force-color.org.
 */
export function chooseColours(io: Io): Colours {
  return picocolors.createColors(wantsColour(io))
}

function wantsColour({ env, isTTY }: Io): boolean {
  if (isSet(env.NO_COLOR)) return false
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY.stdout && env.TERM !== 'dumb'
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
