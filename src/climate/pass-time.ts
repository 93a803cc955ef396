import type { Climate, Mode } from './climate.js'
import { addToCourse, beginEpisode } from './episode.js'
import { meets } from './measure-climate.js'
import { SLICES, sliceLength, sliceOf } from './slice-times.js'
import { keptSlices } from './slices.js'

const BELOW: Readonly<Record<Mode, Mode>> = { crisis: 'elevated', elevated: 'normal', normal: 'normal' }

/**
 * Lets time pass: slices leave the window, and a mode whose lowered thresholds were not reached for `calm.after` gives way to the one below.
 *
 * Modes are looked at where slices begin, so it makes no difference whether time passes at once or in steps.
 */
export function passTime(state: Climate, to: number): Climate {
  if (to <= state.at || state.at === 0) return state
  const until = state.declared?.until ?? null
  if (until === null || until > to) return passSlices(state, to)
  // While a person's word stands nothing is looked at; the clock of the calm begins where it ends.
  const ended = Math.max(until, state.at)
  return passSlices({ ...passSlices(state, ended), at: ended, declared: null, hotAt: until }, to)
}

function passSlices(state: Climate, to: number): Climate {
  const length = sliceLength(state.settings.windowMs)
  let current = state
  let next = sliceOf(state.at, state.settings.windowMs) + length
  // Once the window is empty nothing but the clock has a say, so the steps are bounded.
  for (let step = 0; step <= SLICES && next <= to; step += 1) {
    current = lookAt(current, next)
    next += length
  }
  while (current.mode !== 'normal' && current.declared === null) {
    const due = sliceAfter(current.hotAt + current.settings.calmAfterMs, length)
    if (due < next || due > to) break
    current = stepDown(current, due)
  }
  return dropOld(current, to)
}

function lookAt(state: Climate, at: number): Climate {
  if (state.mode === 'normal' || state.declared !== null) return state
  const criteria = state.mode === 'crisis' ? state.settings.crisis : state.settings.elevated
  if (meets(criteria, { climate: state, at }, state.settings.calmShare)) return { ...state, hotAt: at }
  return at - state.hotAt >= state.settings.calmAfterMs ? stepDown(state, at) : state
}

function stepDown(state: Climate, at: number): Climate {
  const mode = BELOW[state.mode]
  return {
    ...state,
    mode,
    since: at,
    hotAt: at,
    episode: beginEpisode(state, mode, at),
    timeline: [...state.timeline, { at, what: 'mode' as const, detail: mode }],
  }
}

function dropOld(state: Climate, to: number): Climate {
  const slices = keptSlices(state.slices, to, state.settings.windowMs)
  if (slices === state.slices) return state
  const gone = state.slices.filter((slice) => !slices.includes(slice))
  const volumes = gone.map(({ at, comments, negative, removals }) => ({ at, comments, negative, removals }))
  const samples =
    state.mode === 'normal' ? state.samples.filter(({ at }) => at > to - state.settings.windowMs) : state.samples
  return { ...state, slices, samples, episode: addToCourse(state.episode, volumes) }
}

function sliceAfter(at: number, length: number): number {
  return Math.ceil(at / length) * length
}
