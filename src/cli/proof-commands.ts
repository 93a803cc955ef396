import { type Command, Option } from 'commander'

import type { MutateOptions } from './commands/mutate.js'
import type { TestOptions } from './commands/test.js'
import type { Io } from './io.js'
import { parsePercent } from './parse-percent.js'
import { REPORT_FORMATS } from './reporters/report-formats.js'

/** Starts a command and keeps its exit code. */
export type Start = (command: () => Promise<number>) => Promise<void>

/** Adds the commands that prove rule sets; each is loaded when it is called. */
export function addProofCommands(program: Command, start: Start, io: Io, exitHelp: string): void {
  program
    .command('test')
    .summary('try rule sets on examples, tables, cases and timelines')
    .description(
      'Tries the examples in the rules of a rule set, and files of tests (YAML, JSON) or cases (JSON Lines), and says what no trial reaches.',
    )
    .argument('<rules>', 'a shipped rule set, or a YAML or JSON file')
    .argument('[tests...]', 'files of tests or cases')
    .addOption(new Option('-f, --format <format>', 'how to report').choices(REPORT_FORMATS).default('text'))
    .option('--min-coverage <percent>', 'fail below this coverage of rules and of branches', parsePercent)
    .option('--min-template-coverage <percent>', 'fail below this coverage of templates', parsePercent)
    .option('--suggest', 'print a file of tests with a row for each branch that nothing shows')
    .option('-w, --watch', 'try again whenever a file changes')
    .addHelpText('after', exitHelp)
    .action((rules: string, files: readonly string[], options: TestOptions) =>
      start(async () => (await import('./commands/test.js')).test(rules, files, options, io)),
    )
  program
    .command('mutate')
    .summary('find changes to the rules that no test notices')
    .description(
      'Changes the rules one small step at a time, tries everything again, and names the changes that nothing notices.',
    )
    .argument('<rules>', 'a shipped rule set, or a YAML or JSON file')
    .argument('[tests...]', 'files of tests or cases')
    .addOption(new Option('-f, --format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('--min-score <percent>', 'fail when fewer of the changes are noticed', parsePercent)
    .option('--rule <id...>', 'change only these rules')
    .option('--suggest', 'print a file of tests that would notice the others')
    .addHelpText('after', exitHelp)
    .action((rules: string, files: readonly string[], options: MutateOptions) =>
      start(async () => (await import('./commands/mutate.js')).mutate(rules, files, options, io)),
    )
}
