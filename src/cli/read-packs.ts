import { existsSync, readFileSync } from 'node:fs'
import { shippedPackHashes } from '../shipped/index.js'

/** Beside the built command line, and where a build leaves it for the sources. */
const FOLDERS = ['./lexicons/', '../../dist/lexicons/'] as const

/**
 * Reads the language packs of a rule set that speaks more than the languages compiled into the package, from the package's own folder.
 *
 * Errors: none; `undefined` when the compiled ones are enough. A language without a pack is left out, and compiling says so.
 */
export function readPacks(document: unknown): Readonly<Record<string, unknown>> | undefined {
  const languages = languagesOf(document)
  const further = languages.filter((language) => !Object.hasOwn(shippedPackHashes, language))
  if (!further.some((language) => pathOf(language) !== undefined)) return undefined
  return Object.fromEntries(
    languages.flatMap((language) => {
      const path = pathOf(language)
      return path === undefined ? [] : [[language, JSON.parse(readFileSync(path, 'utf8'))]]
    }),
  )
}

function languagesOf(document: unknown): readonly string[] {
  if (typeof document !== 'object' || document === null || !('languages' in document)) return []
  const { languages } = document
  return Array.isArray(languages) ? languages.filter((one): one is string => typeof one === 'string') : []
}

function pathOf(language: string): URL | undefined {
  if (!/^[a-z]{2,3}$/.test(language)) return undefined
  return FOLDERS.map((folder) => new URL(`${folder}${language}.json`, import.meta.url)).find(existsSync)
}
