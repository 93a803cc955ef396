import { describe, expect, it } from 'vitest'
import { soundHash } from '../../src/lexicon/sound-hash.js'

describe('soundHash', () => {
  it.each([
    ['connard', 'konnard'],
    ['connard', 'conard'],
    ['salope', 'salop'],
    ['salope', 'zalope'],
    ['enculer', 'enkuler'],
    ['faggot', 'phaggot'],
    ['bastard', 'baztard'],
    ['stupid', 'stupidd'],
    ['quiche', 'kiche'],
    ['bully', 'bulli'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundHash(other)).toBe(soundHash(one))
  })

  it.each([
    ['connard', 'canard'],
    ['salope', 'salade'],
    ['merde', 'mercredi'],
    ['chien', 'kien'],
  ])('%s does not sound like %s', (one, other) => {
    expect(soundHash(other)).not.toBe(soundHash(one))
  })
})
