import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { suggestName } from '../../rule-set/suggest-name.js'
import { CannotRun } from '../cannot-run.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { showText } from '../show-text.js'

/** Prints one of the JSON Schemas that come with the package. */
export async function schema(name: string, io: Io): Promise<number> {
  const { folder, names } = findSchemas()
  if (!names.includes(name)) {
    const near = suggestName(name, names)
    throw new CannotRun(
      `there is no schema \`${showText(name)}\``,
      near === undefined ? `there are ${names.join(', ')}` : `did you mean \`${near}\`?`,
    )
  }
  const output = openOutput(io.stdout)
  await output.write(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  await output.flush()
  return EXIT.fine
}

/** Beside the program where it is built, in `rules/schema` where it is developed. */
function findSchemas(): { readonly folder: URL; readonly names: readonly string[] } {
  for (const place of ['./schema/', '../schema/', '../../../rules/schema/']) {
    const folder = new URL(place, import.meta.url)
    try {
      const files = readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.json'))
      if (files.length > 0) return { folder, names: files.map((file) => file.replace('.json', '')) }
    } catch {}
  }
  throw new CannotRun('the schemas of the package are not there', 'install it again')
}
