import { rename, writeFile } from 'node:fs/promises'

/** Writes a file in one step, so that nobody who watches it reads half of it. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
