/** Platforms on which a brand can write to nobody in private: those whose adapter has no `message`, and the app stores. */
const PUBLIC_ONLY: ReadonlySet<string> = new Set([
  'app-store',
  'ghost',
  'github',
  'google-business',
  'google-play',
  'linkedin',
  'mastodon-staff',
  'ozone',
  'threads',
  'tiktok',
  'trustpilot',
  'wordpress',
  'youtube',
])

/**
 * Tells whether a platform has no private messages; one that is not known, or not said, is taken to have them.
 *
 * @example
 * isPublicOnly('youtube') // => true
 */
export function isPublicOnly(platform: string | undefined): boolean {
  return platform !== undefined && PUBLIC_ONLY.has(platform)
}
