import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Json } from './to-plain-json.js'

/**
 * Computes the fingerprint of a JSON value: equal for equal content, whatever the order of keys.
 *
 * Units: the first 16 hexadecimal digits of SHA-256 over the value with sorted keys.
 *
 * @example
 * hashDocument({ b: 1, a: 2 }) === hashDocument({ a: 2, b: 1 }) // => true
 */
export function hashDocument(value: Json): string {
  const parts: string[] = []
  write(value, parts)
  return bytesToHex(sha256(utf8ToBytes(parts.join('')))).slice(0, 16)
}

function write(value: Json, parts: string[]): void {
  if (value === null || typeof value !== 'object') {
    parts.push(JSON.stringify(value))
  } else if (isList(value)) {
    parts.push('[')
    for (const item of value) {
      write(item, parts)
      parts.push(',')
    }
    parts.push(']')
  } else {
    parts.push('{')
    for (const key of Object.keys(value).sort()) {
      parts.push(JSON.stringify(key), ':')
      write(value[key] ?? null, parts)
      parts.push(',')
    }
    parts.push('}')
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
