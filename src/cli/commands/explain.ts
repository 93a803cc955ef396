import type { Comment } from '../../comment/comment.js'
import { parseComment } from '../../comment/parse-comment.js'
import { veilPersonal } from '../../decision/veil-personal.js'
import { emptyLedger, type Ledger } from '../../ledger/ledger.js'
import { CannotRun } from '../cannot-run.js'
import { describeIssue, showReason } from '../describe-issue.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { judgedRules } from '../judged-rules.js'
import { openKnownLedger } from '../known-ledger.js'
import { loadJudge } from '../load-judge.js'
import { normalForm } from '../normal-form.js'
import { openOutput } from '../output.js'
import { pageLook } from '../page-look.js'
import { parseJsonLine } from '../parse-json-line.js'
import { readText } from '../read-text.js'
import { explanationJson } from '../reporters/explanation-json.js'
import { explanationText } from '../reporters/explanation-text.js'
import { showText } from '../show-text.js'

/** What `sangfroid explain` may be told. */
export interface ExplainOptions {
  readonly rules: string
  readonly lang?: string
  readonly author?: string
  readonly ledger?: string
  readonly now?: number
  readonly plain?: true
  readonly json?: true
}

/** Shows one comment as the engine sees it, and why it is decided the way it is. */
export async function explain(words: readonly string[], options: ExplainOptions, io: Io): Promise<number> {
  const given = words.length > 0 ? words.join(' ') : await readText(io)
  const comment = withOptions(options.plain === true ? wordsOf(given) : toComment(given), options)
  const judge = await loadJudge(options.rules, io)
  await noteMissingPack(options.lang, judge.compiled.languages, io)
  const ledger = await readHistory(comment, options, io)
  const now = comment.createdAt ?? options.now ?? io.now()
  const decision = judge.decide(comment, { ledger, now })
  const rules = judgedRules(judge.compiled, { comment, decision, ledger })
  const shown = veilPersonal(comment, decision.signals)
  const explanation = { comment: shown, normalForm: normalForm(shown.text), decision, rules }
  const look = pageLook(io)
  const text = options.json === true ? explanationJson(explanation) : explanationText(explanation, look)
  const output = openOutput(io.stdout)
  await output.write(text)
  await output.flush()
  return EXIT.fine
}

/** Text that begins like a JSON object is a whole comment, and must be one; anything else is the words of one. */
function toComment(given: string): Comment {
  if (!given.trimStart().startsWith('{')) return wordsOf(given)
  const json = parseJsonLine(given)
  const read = json.ok ? parseComment(withId(json.value)) : json
  if (read.ok) return read.value
  const why = read.issues.map((issue) => showReason(describeIssue(issue))).join('; ')
  throw new CannotRun(`this looks like JSON and is no comment: ${why}`, 'with --plain it is read as plain words')
}

/** What is explained here needs no id. */
function withId(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Object.hasOwn(value, 'id')
    ? { ...value, id: 'comment' }
    : value
}

function wordsOf(text: string): Comment {
  if (text.trim() === '') throw new CannotRun('there is no text to explain', 'give it as an argument, or pipe it in')
  return { id: 'comment', text }
}

/** In a language without a pack no words are judged; that is worth a word itself. */
async function noteMissingPack(lang: string | undefined, languages: readonly string[], io: Io): Promise<void> {
  const language = lang?.split(/[-_]/, 1)[0]?.toLowerCase()
  if (language === undefined || languages.includes(language)) return
  const packs = languages.map((one) => `\`${one}\``).join(', ')
  await openOutput(io.stderr).write(
    `note: the rule set has no words of \`${showText(language)}\`; it judges ${packs}\n`,
  )
}

function withOptions(comment: Comment, { lang, author }: ExplainOptions): Comment {
  return {
    ...comment,
    ...(lang === undefined ? {} : { lang }),
    ...(author === undefined ? {} : { author: { ...comment.author, id: author } }),
  }
}

async function readHistory({ author }: Comment, { ledger }: ExplainOptions, io: Io): Promise<Ledger> {
  if (ledger === undefined || author?.id === undefined) return emptyLedger
  const histories = await openKnownLedger(ledger, io)
  try {
    return await histories.historyOf(author.id)
  } finally {
    await histories.close()
  }
}
