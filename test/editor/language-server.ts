import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The YAML language server as an editor speaks to it. */
export interface LanguageServer {
  readonly ask: (method: string, params: unknown) => Promise<unknown>
  readonly tell: (method: string, params: unknown) => void
  /** Waits until the server has said something about a document. */
  readonly diagnosticsOf: (uri: string) => Promise<readonly Diagnostic[]>
  readonly stop: () => void
}

export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

/** Starts the server that editors use for YAML, with what they tell it at the beginning. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const bin = join(process.cwd(), 'node_modules/yaml-language-server/bin/yaml-language-server')
  const child = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (result: unknown) => void>()
  const said = new Map<string, readonly Diagnostic[]>()
  const listeners = new Set<() => void>()
  let bytes = Buffer.alloc(0)
  let last = 0
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const hear = (message: Readonly<Record<string, unknown>>): void => {
    if (typeof message.method === 'string' && typeof message.id === 'number') {
      const isConfiguration = message.method === 'workspace/configuration'
      send({ id: message.id, result: isConfiguration ? [SETTINGS, {}, {}, {}, {}] : null })
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] }
      said.set(uri, diagnostics)
      for (const listener of listeners) listener()
    } else if (typeof message.id === 'number') waiting.get(message.id)?.(message.result)
  }
  child.stdout.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(bytes.toString('latin1'))
      const length = Number(head?.[1])
      if (head === null || bytes.length < head[0].length + length) return
      const body = bytes.subarray(head[0].length, head[0].length + length).toString('utf8')
      bytes = bytes.subarray(head[0].length + length)
      hear(JSON.parse(body))
    }
  })
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      send({ id: last, method, params })
    })
  const tell = (method: string, params: unknown): void => send({ method, params })
  const diagnosticsOf = async (uri: string): Promise<readonly Diagnostic[]> => {
    while (!said.has(uri))
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          listeners.delete(listener)
          resolve()
        }
        listeners.add(listener)
      })
    return said.get(uri) ?? []
  }
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES })
  tell('initialized', {})
  tell('workspace/didChangeConfiguration', { settings: { yaml: SETTINGS } })
  return { ask, tell, diagnosticsOf, stop: () => child.kill() }
}

const SETTINGS = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: {} },
}
