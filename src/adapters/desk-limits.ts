import type { Limits } from './adapter.js'

/** The limits of a helpdesk whose vendor documents none: counted the strictest way, alike for what all can read and what is private. */
export function deskLimits(max: number, unit: 'utf16' | 'byte' = 'utf16'): Limits {
  return { reply: [{ max, unit }], message: [{ max, unit }] }
}
