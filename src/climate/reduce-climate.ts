import { countRemoval, restBreaker } from './breaker.js'
import type { Climate, ClimateEvent, CommentEvent, Mode, Moment, Outcome, Seen } from './climate.js'
import { addToEpisode, beginEpisode } from './episode.js'
import { keepSample } from './keep-sample.js'
import { meets } from './measure-climate.js'
import { passTime } from './pass-time.js'
import { raiseAlarms } from './raise-alarms.js'
import { oldestSlice } from './slice-times.js'
import { type Addition, addToSlice, findSeen } from './slices.js'

const MOST_MOMENTS = 100
const MOST_OFFERS = 1000
const RANK: Readonly<Record<Mode, number>> = { normal: 0, elevated: 1, crisis: 2 }

/**
 * Returns the climate of a page after one more event.
 *
 * A mode begins with the comment that reaches its thresholds and ends, one step at a time, when the counts have stayed below
 * `calm.share` of them for `calm.after`. Time passes with every event; a `tick` is an event in which nothing else happens.
 *
 * Units: times in ms since the Unix epoch.
 * Bounds: pure; the given state is not changed. The same version of a comment counts once while the window holds it; what
 * is older changes no mode. An event from before `state.at` happens at its own place in the window.
 * Errors: none.
 * Source: docs/climate.md.
 */
export function reduceClimate(state: Climate, event: ClimateEvent): Climate {
  const now = Math.max(state.at, event.at)
  const later = passTime(state, now)
  const rested = { ...later, at: now, breaker: restBreaker(later, now) }
  const current = rested.breaker.open === state.breaker.open ? rested : addMoment(rested, now, 'breaker', 'closed')
  switch (event.kind) {
    case 'comment':
      return addComment(current, event)
    case 'tick':
      return current
    case 'declare': {
      const declared = { until: event.until ?? null }
      return { ...enter(current, event.mode, now), declared }
    }
    case 'release':
      return { ...current, declared: null, hotAt: now }
    case 'close-breaker':
      return addMoment({ ...current, breaker: { open: false, since: null, removals: [] } }, now, 'breaker', 'closed')
    default:
      return event satisfies never
  }
}

function addComment(state: Climate, event: CommentEvent): Climate {
  const before = findSeen(state.slices, event.commentId)
  const outcome = isNews(event, before) ? event.outcome : undefined
  const isOld = event.at < oldestSlice(state.at, state.settings.windowMs)
  const counted = isOld ? state : countComment(state, { event, outcome, before })
  if (outcome !== undefined) return applyOutcome(counted, event, outcome, before?.removed === true)
  // Other words under a version that is known are decided anew, and may be the ones that open the breaker.
  return event.outcome?.degraded === true && event.at >= state.at ? openBreaker(counted) : counted
}

/** What was done about a version counts once; a removal counts even where the words changed and the version did not. */
function isNews({ outcome, version }: CommentEvent, before: Seen | undefined): boolean {
  if (outcome === undefined) return false
  if (before?.version === undefined || before.version < version) return true
  return before.version === version && outcome.removed && before.removed !== true
}

function countComment(state: Climate, addition: Addition): Climate {
  const { event, outcome } = addition
  const added: Climate = {
    ...state,
    slices: addToSlice(state.slices, addition, state.settings.windowMs),
    episode: addToEpisode(state.episode, event, outcome),
    samples: keepSample(state.samples, event),
  }
  const wanted = modeFor(added)
  const risen = added.declared === null && RANK[wanted] > RANK[added.mode] ? enter(added, wanted, added.at) : added
  const criteria = risen.mode === 'crisis' ? risen.settings.crisis : risen.settings.elevated
  const isHot = risen.mode !== 'normal' && meets(criteria, { climate: risen, at: risen.at }, risen.settings.calmShare)
  return raiseAlarms(isHot ? { ...risen, hotAt: risen.at } : risen, event, addMoment)
}

function modeFor(climate: Climate): Mode {
  const window = { climate, at: climate.at }
  if (meets(climate.settings.crisis, window)) return 'crisis'
  return meets(climate.settings.elevated, window) ? 'elevated' : 'normal'
}

function enter(state: Climate, mode: Mode, at: number): Climate {
  if (state.mode === mode) return { ...state, hotAt: at }
  const entered = addMoment({ ...state, mode, since: at, hotAt: at }, at, 'mode', mode)
  return { ...entered, episode: beginEpisode(state, mode, at) }
}

function applyOutcome(state: Climate, event: CommentEvent, outcome: Outcome, wasRemoved: boolean): Climate {
  const breaker = outcome.removed && !wasRemoved ? countRemoval(state.breaker, event.at) : state.breaker
  const offers =
    outcome.offered > 0 && state.settings.offersMs > 0
      ? [...state.offers, { at: event.at, amount: outcome.offered, id: `${event.commentId}@${event.version}` }]
          .filter(({ at }) => at > state.at - state.settings.offersMs)
          .slice(-MOST_OFFERS)
      : state.offers
  const held = outcome.holdPublishingUntil
  const publishingHeldUntil = held === null ? state.publishingHeldUntil : Math.max(held, state.publishingHeldUntil ?? 0)
  const after: Climate = { ...state, breaker, offers, publishingHeldUntil }
  let told = outcome.degraded ? openBreaker(after) : after
  for (const { kind, ruleId } of outcome.notable) told = addMoment(told, event.at, 'action', kind, ruleId)
  return told
}

function openBreaker(state: Climate): Climate {
  if (state.breaker.open) return state
  return addMoment(
    { ...state, breaker: { ...state.breaker, open: true, since: state.at } },
    state.at,
    'breaker',
    'open',
  )
}

function addMoment(state: Climate, at: number, what: Moment['what'], detail: string, ruleId?: string): Climate {
  const moment = ruleId === undefined ? { at, what, detail } : { at, what, detail, ruleId }
  return { ...state, timeline: [...state.timeline, moment].slice(-MOST_MOMENTS) }
}
