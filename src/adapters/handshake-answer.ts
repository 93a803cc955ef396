import type { HandshakeAnswer } from './adapter.js'

/** An answer in plain text that no browser takes for anything else. */
export function plainAnswer(status: number, body = ''): HandshakeAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }, body }
}

/** An answer in JSON. */
export function jsonAnswer(value: unknown): HandshakeAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
    body: JSON.stringify(value),
  }
}

/** The parameters in the address of a request. */
export function queryOf(url: string): URLSearchParams {
  return new URLSearchParams(url.split('#')[0]?.split('?').slice(1).join('?'))
}

/** A challenge of letters, digits and what base64 adds: nothing that could be markup is ever echoed. */
export function isChallenge(text: unknown): text is string {
  return typeof text === 'string' && /^[\w.=+/-]{1,512}$/.test(text)
}
