import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { loadJudge } from '../load-judge.js'
import { openOutput } from '../output.js'
import { rulePage } from '../rule-page/rule-page.js'

/** Prints a rule set as a page for readers. */
export async function docs(rules: string, io: Io): Promise<number> {
  const { compiled } = await loadJudge(rules, io)
  const output = openOutput(io.stdout)
  await output.write(rulePage(compiled))
  await output.flush()
  return EXIT.fine
}
