import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { openOutput } from './output.js'

/** Something a command has to know. */
export interface Question {
  readonly key: string
  readonly ask: string
  /** The answer that came as an option; then nothing is asked. */
  readonly given: string | undefined
  /** The answer when there is none. */
  readonly otherwise: string
  /** Says why an answer cannot be taken, `null` when it can. */
  readonly check: (answer: string) => string | null
}

/**
 * Finds the answers to questions: from the options, else by asking on the terminal, else the usual ones.
 *
 * Errors: rejects with `CannotRun` for an option that cannot be taken, or when the answers end too early; on a terminal it asks again.
 */
export async function askQuestions(
  questions: readonly Question[],
  isAsking: boolean,
  io: Io,
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>()
  const lines = isAsking ? linesOf(io) : undefined
  const prompts = openOutput(io.stderr)
  for (const question of questions) {
    const { key, given, otherwise, check } = question
    if (given !== undefined || lines === undefined) {
      const answer = given ?? otherwise
      const wrong = check(answer)
      if (wrong !== null) throw new CannotRun(`--${key}: ${wrong}`)
      answers.set(key, answer)
      continue
    }
    for (;;) {
      await prompts.write(`${question.ask}${otherwise === '' ? '' : ` (${otherwise})`}: `)
      const line = await lines.next()
      if (line.done === true) throw new CannotRun('the answers ended too early', 'with --yes nothing is asked')
      const answer = line.value.trim() === '' ? otherwise : line.value.trim()
      const wrong = check(answer)
      if (wrong === null) {
        answers.set(key, answer)
        break
      }
      await prompts.write(`${wrong}\n`)
    }
  }
  return answers
}

async function* linesOf(io: Io): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of io.stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
