import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

const require = createRequire(import.meta.url)

/** Takes the ES module form of `yaml`, which needs nothing of Node, so that it is one piece of the bundle and not forty files to load. */
export const yamlAsModule: Plugin = {
  name: 'yaml-as-module',
  setup(build) {
    const path = join(dirname(require.resolve('yaml/package.json')), 'browser/index.js')
    build.onResolve({ filter: /^yaml$/ }, () => ({ path }))
  },
}
