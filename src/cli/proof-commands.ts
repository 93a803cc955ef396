import { Argument, type Command, Option } from 'commander'

import type { BacktestOptions } from './commands/backtest.js'
import type { DiffOptions } from './commands/diff.js'
import type { ImportedFormat, ImportOptions } from './commands/import.js'
import type { MutateOptions } from './commands/mutate.js'
import type { TestOptions } from './commands/test.js'
import type { Io } from './io.js'
import { parseCount } from './parse-count.js'
import { parseLang } from './parse-lang.js'
import { parseNow } from './parse-now.js'
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
    .option('--inherited', 'count the rules of shipped bases, too')
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
    .option('--inherited', 'change the rules of shipped bases, too')
    .option('--suggest', 'print a file of tests that would notice the others')
    .addHelpText('after', exitHelp)
    .action((rules: string, files: readonly string[], options: MutateOptions) =>
      start(async () => (await import('./commands/mutate.js')).mutate(rules, files, options, io)),
    )
  program
    .command('diff')
    .summary('show which decisions change between two rule sets')
    .description('Decides the same comments by two rule sets and shows what changes, by kind of change and by rule.')
    .argument('<old>', 'a shipped rule set, or a YAML or JSON file')
    .argument('<new>', 'the one to compare it with')
    .requiredOption('-c, --corpus <file...>', 'comments as JSON Lines; `-` is the standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to report').choices(['text', 'json', 'markdown']).default('text'),
    )
    .option('--examples <count>', 'comments to show for each rule and kind of change', parseCount, 3)
    .option('--fail-on <guard>', 'when to fail, as "new-removals > 0 or changed / comments > 5%"')
    .option('--now <time>', 'the time of comments that do not say when they were written (ISO 8601)', parseNow)
    .addHelpText('after', exitHelp)
    .action((before: string, after: string, options: DiffOptions) =>
      start(async () => (await import('./commands/diff.js')).diff(before, after, options, io)),
    )
  program
    .command('backtest')
    .summary('measure rules against a labelled history')
    .description(
      'Judges comments that people have labelled, measures precision, recall and false removals by rule and language, and holds them to a budget.',
    )
    .requiredOption('-c, --corpus <file...>', 'labelled comments as JSON Lines; `-` is the standard input')
    .option('-r, --rules <rules>', 'a shipped rule set, or a YAML or JSON file', 'sangfroid/default')
    .option('-b, --budget <file>', 'what may go wrong, YAML or JSON; more is a failure')
    .addOption(new Option('-f, --format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('-j, --jobs <count>', 'threads to judge with; one for each core when left out', parseCount)
    .option('--now <time>', 'the time of comments that do not say when they were written (ISO 8601)', parseNow)
    .addHelpText('after', exitHelp)
    .action((options: BacktestOptions) =>
      start(async () => (await import('./commands/backtest.js')).backtest(options, io)),
    )
  program
    .command('import')
    .summary('make a rule set of rules from elsewhere')
    .description(
      'Makes a rule set of AutoModerator’s or Discord’s rules or of a list of words, and says of each part what became of it.',
    )
    .addArgument(
      new Argument('<format>', 'where the rules come from').choices(['automoderator', 'discord', 'wordlist']),
    )
    .argument('<file>', 'YAML of AutoModerator, JSON of Discord’s API, or a word a line')
    .option('-o, --out <file>', 'write the rule set there; the report then goes to the standard output')
    .option('--force', 'write over a file that is there already')
    .addOption(new Option('--report <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('--name <name>', 'the name of the rule set; that of the file when left out')
    .option('--lang <tag>', 'the language of its words and answers', parseLang, 'en')
    .addHelpText('after', exitHelp)
    .action((format: ImportedFormat, file: string, options: ImportOptions) =>
      start(async () => (await import('./commands/import.js')).importRules(format, file, options, io)),
    )
}
