import { describe, expect, it } from 'vitest'
import { PLATFORMS } from '../../src/cli/platforms.generated.js'
import { isPublicOnly } from '../../src/comment/public-only.js'

describe('isPublicOnly', () => {
  it.each(Object.entries(PLATFORMS))('knows what the adapter of %s can do', (platform, { capabilities }) => {
    expect(isPublicOnly(platform)).toBe(capabilities.message.level === 'none')
  })

  it.each([
    { name: 'an app store', platform: 'google-play', expected: true },
    { name: 'a platform that nobody knows', platform: 'forum', expected: false },
    { name: 'a platform that is not said', platform: undefined, expected: false },
  ])('$name', ({ platform, expected }) => {
    expect(isPublicOnly(platform)).toBe(expected)
  })
})
