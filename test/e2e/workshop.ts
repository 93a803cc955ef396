import { execFile } from 'node:child_process'
import { cp, mkdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Where servers are installed and run: kept between runs. `SANGFROID_E2E_DIR` names another place. */
export const WORKSHOP = process.env.SANGFROID_E2E_DIR ?? join(tmpdir(), 'sangfroid-e2e')

/**
 * Runs a program to its end and gives what it printed.
 *
 * Errors: a program that fails is an error with the last of what it said.
 */
export async function run(
  file: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Promise<string> {
  try {
    const { stdout } = await execute(file, [...args], {
      ...options,
      env: { ...process.env, ...options.env },
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error)
    throw new Error(`${file} ${args.join(' ')} failed:\n${said.slice(-2000)}`)
  }
}

/** Debian packages, installed unless they are there. Needs to run as root, on Debian or one of its children. */
export async function debianPackages(...packages: readonly string[]): Promise<void> {
  const missing: string[] = []
  for (const name of packages) {
    const state = await run('dpkg-query', ['-W', '-f=${db:Status-Status}', name]).catch(() => '')
    if (state !== 'installed') missing.push(name)
  }
  if (missing.length === 0) return
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env })
}

interface NpmFolder {
  /** Scripts that may run while installing. */
  readonly allowScripts?: Readonly<Record<string, boolean>>
  readonly env?: Record<string, string>
}

/** A folder with npm packages in exactly these versions, installed unless they are there; gives its path. */
export async function npmFolder(
  name: string,
  packages: Readonly<Record<string, string>>,
  { allowScripts = {}, env = {} }: NpmFolder = {},
): Promise<string> {
  const folder = join(WORKSHOP, name)
  const done = join(folder, `.installed-${Object.values(packages).join('-')}`)
  if (await exists(done)) return folder
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', allowScripts }))
  const wanted = Object.entries(packages).map(([one, version]) => `${one}@${version}`)
  await run('npm', ['install', '--no-audit', '--no-fund', ...wanted], { cwd: folder, env })
  await writeFile(done, '')
  return folder
}

/** The folder of Node 22 with its programs, for servers that need it; from npm. */
export async function node22(): Promise<string> {
  const folder = join(WORKSHOP, 'node22')
  if (await exists(join(folder, 'bin', 'node'))) return folder
  const from = await npmFolder('node22-package', { [`node-linux-${process.arch}`]: '22.23.3' })
  await cp(join(from, 'node_modules', `node-linux-${process.arch}`), folder, { recursive: true })
  return folder
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
