import type { RawRequest } from './adapter.js'

/** How a platform signs its deliveries with an HMAC of the raw bytes. */
export interface SignatureScheme {
  /** In lower case. */
  readonly header: string
  readonly hash: 'SHA-256' | 'SHA-1'
  readonly encoding: 'hex' | 'base64'
  /** What stands before the signature in its header. */
  readonly prefix?: string
  /** Finds signature and time in a header that holds both; what it gives as a signature goes without the prefix. */
  readonly split?: (value: string) => { readonly signature: string; readonly time: string } | undefined
  /** The time that is signed along; without it deliveries never age. */
  readonly time?: SignedTime
  /** What is signed besides the body. */
  readonly around?: (request: RawRequest, time: string) => { readonly before?: string; readonly after?: string }
}

/** Where a delivery says when it was signed. */
export interface SignedTime {
  /** In lower case; left out where the signature's header holds the time. */
  readonly header?: string
  /** `epoch`: seconds or milliseconds, told apart by their size, where a vendor's pages disagree. */
  readonly unit: 'seconds' | 'milliseconds' | 'epoch' | 'iso'
  /** Used where the host names none. */
  readonly toleranceMs: number
}

/** Five minutes, the tolerance that most vendors name, and a fair one where none is named. */
export const FIVE_MINUTES = 300_000
