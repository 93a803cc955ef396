import type { Climate, ClimateSettings } from './climate.js'

/** The climate of a page about which nothing is known yet; the rule set gives the settings as `ruleSet.climate`. */
export function startClimate(settings: ClimateSettings, pageId: string | null = null): Climate {
  return {
    pageId,
    settings,
    at: 0,
    mode: 'normal',
    since: 0,
    hotAt: 0,
    declared: null,
    slices: [],
    raised: {},
    episode: null,
    timeline: [],
    samples: [],
    breaker: { open: false, since: null, removals: [] },
    offers: [],
    publishingHeldUntil: null,
  }
}
