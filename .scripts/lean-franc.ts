import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { LANGUAGE_TAGS } from '../src/lexicon/guess-language.js'

/**
 * Leaves franc the models of the languages it is asked about: a tenth of its data, which it lays out when it is loaded.
 * Its answers stay the same, since it is never asked about others.
 */
export const leanFranc: Plugin = {
  name: 'lean-franc',
  setup(build) {
    build.onLoad({ filter: /[\\/]franc[\\/]data\.js$/ }, async ({ path }) => {
      const { data }: typeof import('franc/data.js') = await import(pathToFileURL(path).href)
      const lean = Object.fromEntries(
        Object.entries(data).map(([script, models]) => [
          script,
          Object.fromEntries(Object.entries(models).filter(([tag]) => Object.hasOwn(LANGUAGE_TAGS, tag))),
        ]),
      )
      return { contents: `export const data = ${JSON.stringify(lean)}`, loader: 'js' }
    })
  },
}
