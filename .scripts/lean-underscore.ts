import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Gives natural's distance functions the two functions of underscore they call, instead of all of it: 26 kB instead of 80.
 */
export const leanUnderscore: Plugin = {
  name: 'lean-underscore',
  setup(build) {
    const natural = dirname(createRequire(import.meta.url).resolve('natural/package.json'))
    build.onResolve({ filter: /^underscore$/ }, () => ({ path: 'underscore', namespace: 'lean' }))
    build.onLoad({ filter: /.*/, namespace: 'lean' }, () => ({
      contents: "exports.extend = require('underscore/cjs/extend.js'); exports.min = require('underscore/cjs/min.js')",
      resolveDir: natural,
    }))
  },
}
