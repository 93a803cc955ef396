import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Ticket } from './desk.js'

/**
 * A key of 22 characters for what is told about a comment: the same for the same words, another for other ones.
 *
 * Source: SHA-256, shortened to 88 bits.
 */
export function ticketKey({ externalId, note }: Ticket): string {
  return bytesToHex(sha256(utf8ToBytes(`${externalId}\n${note}`))).slice(0, 22)
}
