import { readFileSync } from 'node:fs'

/** The version of the package this file belongs to, wherever it was built to; `unknown` when its package file is gone. */
export function readVersion(): string {
  for (const up of ['../package.json', '../../package.json']) {
    const version = versionIn(new URL(up, import.meta.url))
    if (version !== undefined) return version
  }
  return 'unknown'
}

function versionIn(file: URL): string | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof found !== 'object' || found === null || !('name' in found) || !('version' in found)) return undefined
    return found.name === 'sangfroid' && typeof found.version === 'string' ? found.version : undefined
  } catch {
    return undefined
  }
}
