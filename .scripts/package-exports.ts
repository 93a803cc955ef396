import { adapterNames } from './adapter-names.js'

type Exports = Readonly<Record<string, unknown>>

/** The exports of the package with one entry per adapter, whatever stood there of them. */
export function withAdapters(exports: Exports): Exports {
  const others = Object.entries(exports).filter(([entry]) => !entry.startsWith('./adapters/'))
  const at = others.findIndex(([entry]) => entry.startsWith('./rules/'))
  const adapters = adapterNames().map((name) => [`./adapters/${name}`, entryOf(`./dist/adapters/${name}`)] as const)
  return Object.fromEntries([...others.slice(0, at), ...adapters, ...others.slice(at)])
}

function entryOf(path: string) {
  return {
    import: { types: `${path}.d.ts`, default: `${path}.js` },
    require: { types: `${path}.d.cts`, default: `${path}.cjs` },
  }
}
