import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/

/** Packs the built package and installs the tarball into an empty folder, from the registry or, without network, from what is installed here. */
export function installPacked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sangfroid-packed-'))
  const packed: unknown = JSON.parse(npm(root, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]))
  const tarball = join(folder, fileNameOf(packed))
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "version": "1.0.0", "private": true }\n')
  try {
    npm(folder, ['install', '--prefer-offline', '--ignore-scripts', '--fetch-retries', '0', tarball])
  } catch (cause) {
    if (!UNREACHABLE.test(String(cause))) throw cause
    installWithoutNetwork(folder, tarball)
  }
  return folder
}

function installWithoutNetwork(folder: string, tarball: string): void {
  const target = join(folder, 'node_modules/sangfroid')
  mkdirSync(target, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components', '1'])
  const production = npm(root, ['ls', '--omit', 'dev', '--all', '--parseable']).trim().split('\n').slice(1)
  for (const path of production) cpSync(path, join(folder, relative(root, path)), { recursive: true })
}

function fileNameOf(packed: unknown): string {
  const [first] = Array.isArray(packed) ? packed : Object.values(packed ?? {})
  if (typeof first?.filename !== 'string') throw new Error('npm pack names no tarball')
  return first.filename
}

function npm(cwd: string, args: readonly string[]): string {
  return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
