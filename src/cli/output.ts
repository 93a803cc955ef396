import type { Writable } from 'node:stream'

/** Somewhere to print. Once its reader is gone it says so and swallows the rest. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  readonly isClosed: () => boolean
  /** Waits until everything is handed over, and throws when it could not be. */
  readonly flush: () => Promise<void>
}

/**
 * Prints to a stream at the pace of its reader, so that waiting text does not pile up.
 *
 * Errors: a reader that goes away (`| head`) closes the output quietly; any other failure of the stream is thrown at the next write or flush.
 */
export function openOutput(stream: Writable): Output {
  let closed = false
  let failure: Error | undefined
  let wake: (() => void) | undefined
  const resume = (): void => {
    wake?.()
    wake = undefined
  }
  stream.on('drain', resume)
  stream.on('close', resume)
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isReaderGone(error)) closed = true
    else failure = error
    resume()
  })
  const write = async (text: string): Promise<void> => {
    if (failure !== undefined) throw failure
    if (closed || text === '') return
    if (stream.destroyed) {
      closed = true
      return
    }
    if (stream.write(text)) return
    await new Promise<void>((resolve) => {
      wake = resolve
      if (stream.destroyed || !stream.writableNeedDrain) resume()
    })
  }
  const flush = async (): Promise<void> => {
    if (!closed && failure === undefined && !stream.destroyed) {
      await new Promise<void>((resolve) => stream.write('', () => setImmediate(resolve)))
    }
    if (failure !== undefined) throw failure
  }
  return { write, isClosed: () => closed, flush }
}

function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'ECONNRESET'
}
