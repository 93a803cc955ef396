import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HUB_SIGNATURE_256 } from '../../src/adapters/hub-signature.js'
import type { SignatureScheme } from '../../src/adapters/signature.js'
import { verifySharedSecret } from '../../src/adapters/verify-shared-secret.js'
import { verifySignature } from '../../src/adapters/verify-signature.js'

const request = (headers: Record<string, string>, body = 'b') => ({
  method: 'POST',
  url: '/hook?x=1',
  headers,
  body: new TextEncoder().encode(body),
})

describe('verifySignature', () => {
  it('agrees with the example in the documentation of GitHub', async () => {
    const headers = { 'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' }
    const keys = { secret: "It's a Secret to Everybody", now: 0 }
    expect(await verifySignature(HUB_SIGNATURE_256, request(headers, 'Hello, World!'), keys)).toBe(true)
    expect(await verifySignature(HUB_SIGNATURE_256, request(headers, 'Hello, World?'), keys)).toBe(false)
  })

  const around: SignatureScheme = {
    header: 'x-signed',
    hash: 'SHA-1',
    encoding: 'base64',
    time: { header: 'x-time', unit: 'iso', toleranceMs: 1000 },
    around: ({ method, url }, time) => ({ before: method + url, after: time }),
  }
  const at = '2026-11-12T10:00:00Z'
  const signed = createHmac('sha1', 'k').update(`POST/hook?x=1b${at}`).digest('base64')

  it.each([
    { name: 'as it is', headers: { 'x-signed': signed, 'x-time': at }, now: 1_794_477_600_500, expected: true },
    { name: 'too old', headers: { 'x-signed': signed, 'x-time': at }, now: 1_794_477_601_001, expected: false },
    { name: 'of the future', headers: { 'x-signed': signed, 'x-time': at }, now: 1_794_477_598_999, expected: false },
    { name: 'without its time', headers: { 'x-signed': signed }, now: 1_794_477_600_000, expected: false },
    { name: 'in another alphabet', headers: { 'x-signed': '*'.repeat(28), 'x-time': at }, now: 0, expected: false },
  ])('SHA-1, base64, around the body: $name', async ({ headers, now, expected }) => {
    expect(await verifySignature(around, request(headers), { secret: 'k', now })).toBe(expected)
  })
})

describe('verifySharedSecret', () => {
  const believed = (given: Record<string, string>, secret = 'wörd') =>
    verifySharedSecret({ header: 'authorization', prefix: 'Bearer ' }, request(given), { secret, now: 0 })

  it('wants the whole word', () => {
    expect(believed({ Authorization: 'Bearer wörd' })).toBe(true)
    for (const value of ['Bearer wör', 'Bearer wördy', 'wörd', '', 'bearer wörd'])
      expect(believed({ authorization: value })).toBe(false)
    expect(believed({})).toBe(false)
  })

  it('an empty word is a mistake of the caller', () => {
    expect(() => believed({ authorization: 'Bearer ' }, '')).toThrow(TypeError)
  })
})
