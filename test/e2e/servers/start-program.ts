import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that runs beside the tests. */
export interface Program {
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

/** Starts a program whose words go nowhere, unless `onLine` wants them. */
export function startProgram(
  file: string,
  args: readonly string[],
  {
    cwd,
    env = {},
    onLine,
  }: { readonly cwd?: string; readonly env?: Record<string, string>; readonly onLine?: (line: string) => void } = {},
): Program {
  const child = spawn(file, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    stdio: ['pipe', onLine === undefined ? 'ignore' : 'pipe', 'ignore'],
  })
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine?.(line)
  })
  return {
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(timer)
    },
  }
}

/** Waits until something answers. */
export async function waitUntil(what: string, ready: () => Promise<boolean>, patienceMs = 120_000): Promise<void> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    if (await ready().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${what} did not come up`)
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  server.close()
  await once(server, 'close')
  return port
}
