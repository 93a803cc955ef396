import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { adapterNames } from '../../.scripts/adapter-names.js'
import { leanFranc } from '../../.scripts/lean-franc.js'
import { leanUnderscore } from '../../.scripts/lean-underscore.js'
import { root } from './source-files.js'

// The core for a browser: esbuild refuses Node built-ins on that platform, and the sandbox below has none to offer.

async function bundleForBrowser(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundled',
    plugins: [leanUnderscore, leanFranc],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

describe('the core in a browser', () => {
  let code = ''
  beforeAll(async () => {
    code = await bundleForBrowser('src/index.ts')
  })

  it('needs no Node built-in', () => {
    expect(code.length).toBeGreaterThan(10_000)
    expect(code).not.toMatch(/require\(["']node:|from ["']node:/)
  })

  it('loads where neither process nor console, fetch or a clock exist, and offers its functions', async () => {
    const { createContext, runInContext } = await import('node:vm')
    const sandbox = createContext({})
    runInContext('delete globalThis.console; Date.now = () => { throw new Error("a clock") }', sandbox)
    const kind: unknown = runInContext(`${code}; typeof bundled.decide`, sandbox)
    expect(kind).toBe('function')
  })

  it('would be refused with a built-in', async () => {
    await expect(
      build({
        stdin: { contents: "import 'node:fs'" },
        bundle: true,
        write: false,
        platform: 'browser',
        logLevel: 'silent',
      }),
    ).rejects.toThrow(/node:fs/)
  })

  it.each(['src/yaml.ts', ...adapterNames().map((name) => `src/adapters/${name}/index.ts`)])(
    '%s needs none either',
    async (entry) => {
      expect((await bundleForBrowser(entry)).length).toBeGreaterThan(500)
    },
  )
})
