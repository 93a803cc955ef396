import { localServer } from '../../send/local-server.js'

/** A call as the fake sees it. */
export interface FakeCall {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: unknown
}

/** An HTTP server that answers calls with a function; it speaks JSON and leaves queries aside. */
export function fakeServer(answer: (call: FakeCall) => { readonly status: number; readonly body?: unknown }) {
  return localServer(({ method, path, headers, body }) =>
    answer({ method, path: path.split('?')[0] ?? '', headers, body: body === '' ? undefined : JSON.parse(body) }),
  )
}
