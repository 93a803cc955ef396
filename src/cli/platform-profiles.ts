import type { Limit } from '../adapters/adapter.js'
import { measureText } from '../adapters/measure-text.js'
import type { CompileOptions } from '../rule-set/compile-rule-set.js'
import type { PlatformProfile, TextLimit } from '../rule-set/platform-profile.js'
import { PLATFORMS } from './platforms.generated.js'

/** Finds what the named platforms can do, as their adapters declare it; names without an adapter are left to the checks. */
export function platformProfiles(wanted: readonly string[]): NonNullable<CompileOptions['platforms']> {
  const profiles = [...new Set(wanted)].flatMap((platform): PlatformProfile[] => {
    const found = Object.hasOwn(PLATFORMS, platform) ? PLATFORMS[platform] : undefined
    if (found === undefined) return []
    const { reply, message } = found.limits
    const limits = { reply: reply.map(measured), message: message.map(measured) }
    const splits = (['reply', 'message'] as const).filter((kind) => found.limits.split?.[kind] !== undefined)
    return [{ platform, capabilities: found.capabilities, limits, splits }]
  })
  return { profiles, names: Object.keys(PLATFORMS) }
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['utf16', 'characters'],
  ['codepoint', 'characters'],
  ['grapheme', 'characters'],
  ['byte', 'bytes'],
])

function measured({ max, unit }: Limit): TextLimit {
  return { max, unit: UNITS.get(unit) ?? 'weighted characters', measure: (text) => measureText(text, unit) }
}
