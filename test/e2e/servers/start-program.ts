import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that runs beside the tests. */
export interface Program {
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
  /** The last of what it complained about, if it has ended by itself. */
  readonly lastWords: () => string | undefined
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
    stdio: ['pipe', onLine === undefined ? 'ignore' : 'pipe', 'pipe'],
  })
  let rest = ''
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2000)
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine?.(line)
  })
  return {
    process: child,
    lastWords: () => (child.exitCode === null ? undefined : `ended with ${child.exitCode}: ${complaints}`),
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

/** Waits until something answers; gives up early when the program behind it has ended. */
export async function waitUntil(
  what: string,
  ready: () => Promise<boolean>,
  { program, patienceMs = 120_000 }: { readonly program?: Program; readonly patienceMs?: number } = {},
): Promise<void> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    if (await ready().catch(() => false)) return
    const ended = program?.lastWords()
    if (ended !== undefined) throw new Error(`${what} ${ended}`)
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
