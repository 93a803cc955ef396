import { Command, CommanderError, Option } from 'commander'

import { LedgerFolderError } from '../stores/ledger-folder-error.js'
import { addAuthoringCommands } from './add-authoring-commands.js'
import { CannotRun } from './cannot-run.js'
import type { CheckOptions } from './commands/check.js'
import type { ExplainOptions } from './commands/explain.js'
import type { ModerateOptions } from './commands/moderate.js'
import { addDraftsCommand } from './drafts-command.js'
import { EXIT } from './exit-codes.js'
import { addFollowUpCommands } from './follow-up-commands.js'
import { addHistoryCommand } from './history-command.js'
import type { Io } from './io.js'
import { openOutput } from './output.js'
import { parseCount } from './parse-count.js'
import { parseLang } from './parse-lang.js'
import { parseNow } from './parse-now.js'
import { addProofCommands } from './proof-commands.js'
import { reasonOf } from './reason-of.js'
import { REPORT_FORMATS } from './reporters/report-formats.js'
import { parseSeverity } from './severities.js'
import { showText } from './show-text.js'
import { readVersion } from './version.js'

const EXIT_HELP = `
Exit codes: 0 nothing wrong, 1 problems found, 2 could not run.`

/**
 * Runs the command line and returns its exit code: 0 nothing wrong, 1 problems found, 2 could not run.
 *
 * Errors: none; what goes wrong is said on the error output.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.fine
  const program = describeProgram(io, async (command) => {
    code = await command()
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.couldNotRun
    await openOutput(io.stderr).write(`sangfroid: ${complaint(error)}\n`)
    return EXIT.couldNotRun
  }
}

function complaint(error: unknown): string {
  if (error instanceof CannotRun) {
    return error.hint === undefined ? error.message : `${error.message}\n  hint: ${error.hint}`
  }
  if (error instanceof LedgerFolderError) return showText(error.message)
  return `something went wrong: ${showText(reasonOf(error))}`
}

function describeProgram(io: Io, start: (command: () => Promise<number>) => Promise<void>): Command {
  const program = new Command('sangfroid')
    .description('Moderates the comments people leave on a company’s pages, by rules, and explains every decision.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXIT_HELP)
    .showHelpAfterError('(add --help for what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  program
    .command('moderate')
    .summary('decide comments')
    .description(
      'Decides the comments in files of JSON Lines, in the order of the lines; `-` or no file is the standard input.',
    )
    .argument('[files...]', 'files of JSON Lines, one comment each')
    .addOption(
      new Option('-f, --format <format>', 'how to show decisions').choices(['table', 'jsonl']).default('table'),
    )
    .option('-r, --rules <rules>', 'a shipped rule set, or a YAML or JSON file', 'sangfroid/default')
    .option('-l, --ledger <folder>', 'keep the histories of authors in this folder between runs')
    .option('--now <time>', 'the time of comments that do not say when they were written (ISO 8601)', parseNow)
    .addHelpText('after', EXIT_HELP)
    .action((files: readonly string[], options: ModerateOptions) =>
      start(async () => (await import('./commands/moderate.js')).moderate(files, options, io)),
    )
  program
    .command('explain')
    .summary('show why a comment is decided the way it is')
    .description('Shows one comment as the engine sees it: its normal form, the evidence, the rules, the decision.')
    .argument('[text...]', 'the comment; without it, the standard input is read')
    .option('-r, --rules <rules>', 'a shipped rule set, or a YAML or JSON file', 'sangfroid/default')
    .option('--lang <tag>', 'the language the platform gives, such as fr', parseLang)
    .option('--author <id>', 'the author’s id')
    .option('-l, --ledger <folder>', 'read the author’s history from this folder; nothing is added to it')
    .option('--now <time>', 'the time of the decision (ISO 8601)', parseNow)
    .option('--plain', 'the text is plain words, even where it looks like JSON')
    .option('--json', 'print JSON')
    .addHelpText('after', EXIT_HELP)
    .action((words: readonly string[], options: ExplainOptions) =>
      start(async () => (await import('./commands/explain.js')).explain(words, options, io)),
    )
  program
    .command('check')
    .summary('check rule sets')
    .description('Checks rule sets and the examples in their rules, and names every issue with its place.')
    .argument('<rules...>', 'shipped rule sets, or YAML or JSON files')
    .addOption(new Option('-f, --format <format>', 'how to show issues').choices(REPORT_FORMATS).default('text'))
    .option(
      '-s, --severity <code=level>',
      'how grave a doubt is: off, warning or error; may be given again',
      parseSeverity,
    )
    .option('-p, --platform <name>', 'also check against what this platform can do; may be given again', collect)
    .option('--max-warnings <count>', 'more warnings than this are a problem', parseCount)
    .option('--fix', 'mend in the files what can be mended safely')
    .option('-w, --watch', 'check again whenever a file changes')
    .addHelpText('after', EXIT_HELP)
    .action((rules: readonly string[], options: CheckOptions) =>
      start(async () => (await import('./commands/check.js')).check(rules, options, io)),
    )
  addAuthoringCommands(program, start, io, EXIT_HELP)
  addProofCommands(program, start, io, EXIT_HELP)
  addHistoryCommand(program, start, io, EXIT_HELP)
  addDraftsCommand(program, start, io, EXIT_HELP)
  addFollowUpCommands(program, start, io, EXIT_HELP)
  return program
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
