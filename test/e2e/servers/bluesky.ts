import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { debianPackages, node22, npmFolder, run, WORKSHOP } from '../workshop.js'
import { freePort, type Program, startProgram, waitUntil } from './start-program.js'

/** A running network: directory, server of accounts, index, moderation. */
export interface Network {
  readonly pds: string
  readonly appview: string
  readonly ozone: string
  readonly labeler: string
  readonly moderator: string
  /** Waits until everything written is indexed. */
  readonly settle: () => Promise<void>
  /** The headers of a moderator, for one call of this method. */
  readonly moderatorHeaders: (method: string) => Promise<Readonly<Record<string, string>>>
  readonly close: () => Promise<void>
}

/** The network of the AT Protocol's own developers, with databases of its own. */
export async function startBluesky(): Promise<Network> {
  await debianPackages('postgresql', 'redis-server', 'build-essential', 'python3')
  const node = await node22()
  const path = `${join(node, 'bin')}:${process.env.PATH ?? ''}`
  const folder = await npmFolder(
    'atproto',
    { '@atproto/dev-env': '0.6.7' },
    { allowScripts: { 'better-sqlite3': true, sharp: true }, env: { PATH: path, npm_config_nodedir: node } },
  )
  const programs: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of programs.reverse()) await stop()
  }
  try {
    const database = await startPostgres(programs)
    const redisPort = await freePort()
    const redis = startProgram('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', ''])
    programs.push(redis.stop)
    await copyFile(fileURLToPath(new URL('bluesky-network.mjs', import.meta.url)), join(folder, 'network.mjs'))
    const told: unknown[] = []
    const network = startProgram(join(node, 'bin', 'node'), ['network.mjs'], {
      cwd: folder,
      env: { PATH: path, DB_POSTGRES_URL: database, REDIS_HOST: `127.0.0.1:${redisPort}`, LOG_ENABLED: 'false' },
      onLine: (line) => {
        if (line.startsWith('E2E ')) told.push(JSON.parse(line.slice(4)))
      },
    })
    programs.push(network.stop)
    const next = async (what: string) => {
      await waitUntil(what, async () => told.length > 0, { program: network })
      return new Map(Object.entries(Object(told.shift())))
    }
    const ask = async (line: string, program: Program = network) => {
      program.process.stdin?.write(`${line}\n`)
      return next(`the answer to ${line}`)
    }
    const addresses = await next('the network')
    const text = (key: string) => String(addresses.get(key))
    return {
      pds: text('pds'),
      appview: text('appview'),
      ozone: text('ozone'),
      labeler: text('labeler'),
      moderator: text('moderator'),
      async settle() {
        await ask('settle')
      },
      async moderatorHeaders(method) {
        const headers = await ask(`moderate ${method}`)
        return Object.fromEntries([...headers].map(([name, value]) => [name, String(value)]))
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A PostgreSQL of our own, which refuses to run as root; gives its address. */
async function startPostgres(programs: (() => Promise<void>)[]): Promise<string> {
  const [version] = (await readdir('/usr/lib/postgresql')).sort().reverse()
  const bin = `/usr/lib/postgresql/${version}/bin`
  const data = join(WORKSHOP, 'postgres')
  await rm(data, { recursive: true, force: true })
  await mkdir(data, { recursive: true })
  await run('chown', ['postgres', data])
  await run('chmod', ['o+x', WORKSHOP])
  const as = (command: string) => run('su', ['postgres', '-s', '/bin/bash', '-c', command])
  const port = await freePort()
  await as(`${bin}/initdb -D ${data} -U pg -A trust`)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data} -c fsync=off -c max_connections=300`
  await as(`${bin}/pg_ctl -D ${data} -w -l ${data}/log -o '${options}' start`)
  programs.push(async () => {
    await as(`${bin}/pg_ctl -D ${data} -w -m fast stop`)
  })
  await as(`${bin}/createdb -h 127.0.0.1 -p ${port} -U pg pg`)
  return `postgresql://pg@127.0.0.1:${port}/pg`
}
