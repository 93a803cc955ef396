import type { Climate, CommentEvent, Moment } from './climate.js'
import { countRumour, meets } from './measure-climate.js'

const MOST = 200

type AddMoment = (state: Climate, at: number, what: Moment['what'], detail: string) => Climate

/** Raises what begins to spread with this comment, a controversy over a thread or a rumour; and drops what has died down. */
export function raiseAlarms(state: Climate, event: CommentEvent, addMoment: AddMoment): Climate {
  const { settings } = state
  let current = state
  if (event.threadId !== undefined && settings.controversy.length > 0) {
    const window = { climate: state, at: state.at, threadId: event.threadId }
    const key = `thread:${event.threadId}`
    if (meets(settings.controversy, window)) {
      if (!isRaised(current, key)) current = addMoment(raise(current, key), state.at, 'controversy', event.threadId)
    } else if (isRaised(current, key) && !meets(settings.controversy, window, settings.calmShare))
      current = drop(current, key)
  }
  if (event.rumour !== undefined && settings.rumour !== null) {
    const count = countRumour(state, state.at, event.rumour)
    const key = `rumour:${event.rumour}`
    if (count >= settings.rumour) {
      if (!isRaised(current, key)) current = addMoment(raise(current, key), state.at, 'rumour', event.rumour)
    } else if (count < settings.rumour * settings.calmShare) current = drop(current, key)
  }
  return current
}

/** Tells whether a thread or a rumour is known to spread: `thread:<id>` or `rumour:<id>`. */
export function isRaised({ raised }: Climate, key: string): boolean {
  return Object.hasOwn(raised, key)
}

function raise(state: Climate, key: string): Climate {
  const entries = [...Object.entries(state.raised), [key, state.at] as const]
  return { ...state, raised: Object.fromEntries(entries.slice(-MOST)) }
}

function drop(state: Climate, key: string): Climate {
  return isRaised(state, key)
    ? { ...state, raised: Object.fromEntries(Object.entries(state.raised).filter(([known]) => known !== key)) }
    : state
}
