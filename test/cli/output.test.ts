import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'

import { openOutput } from '../../src/cli/output.js'

function failing(code: string, after: number): Writable {
  let writes = 0
  return new Writable({
    write(_chunk, _encoding, done) {
      writes += 1
      setImmediate(() => done(writes > after ? Object.assign(new Error(`write ${code}`), { code }) : null))
    },
  })
}

describe('openOutput', () => {
  it('waits for a slow reader instead of piling text up', async () => {
    let waiting = 0
    let most = 0
    const slow = new Writable({
      highWaterMark: 10,
      decodeStrings: false,
      write(_chunk, _encoding, done) {
        setTimeout(done, 1)
      },
    })
    const output = openOutput(slow)
    for (let index = 0; index < 20; index += 1) {
      await output.write('0123456789')
      waiting = slow.writableLength
      most = Math.max(most, waiting)
    }
    await output.flush()
    expect(most).toBeLessThanOrEqual(10)
    expect(slow.writableLength).toBe(0)
  })

  it('closes quietly when the reader goes away, and swallows the rest', async () => {
    const output = openOutput(failing('EPIPE', 1))
    for (let index = 0; index < 5; index += 1) {
      await output.write('x')
      await new Promise((resolve) => setImmediate(resolve))
    }
    await output.flush()
    expect(output.isClosed()).toBe(true)
  })

  it.each([0, 1])('does not lose a failure, even that of the last write (after %i)', async (after) => {
    const output = openOutput(failing('ENOSPC', after))
    const print = async (): Promise<void> => {
      await output.write('x')
      await output.flush()
      await output.write('y')
      await output.flush()
    }
    await expect(print()).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(output.isClosed()).toBe(false)
  })
})
