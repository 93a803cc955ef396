import { describe, expect, it } from 'vitest'
import { textOf } from './source-files.js'

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

const { packages }: Locked = JSON.parse(textOf('package-lock.json'))

describe('package-lock.json', () => {
  // `npm ci` refuses a lockfile in which the builds for other platforms are left out.
  it('holds every optional dependency, whatever machine wrote it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !placesOf(path, name).some((place) => place in packages)),
    )
    expect(missing).toEqual([])
  })
})

/** Where a package at `path` may find the package called `name`: beside its own files, or in any folder above. */
function placesOf(path: string, name: string): string[] {
  const steps = path.split('node_modules/').filter((step) => step !== '')
  return Array.from({ length: steps.length + 1 }, (_, kept) =>
    [...steps.slice(0, kept), `${name}`].map((step) => `node_modules/${step}`.replace(/\/$/, '')).join('/'),
  )
}
