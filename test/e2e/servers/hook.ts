import { once } from 'node:events'
import { createServer } from 'node:http'
import type { RawRequest } from '../../../src/adapters/adapter.js'

/** An endpoint that keeps the deliveries of a platform, bytes and headers as they came. */
export async function openHook() {
  const waiting: RawRequest[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    )
    waiting.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers,
      body: new Uint8Array(Buffer.concat(chunks)),
    })
    response.writeHead(200).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hook`,
    /** What came since the last time, in order. */
    take: () => waiting.splice(0),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
