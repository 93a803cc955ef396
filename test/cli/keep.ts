import { Writable } from 'node:stream'

/** A stream that keeps what is written to it. */
export interface Kept {
  readonly stream: Writable
  readonly text: () => string
}

export function keep(): Kept {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      setImmediate(done)
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}
