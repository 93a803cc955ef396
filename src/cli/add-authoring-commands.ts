import type { Command } from 'commander'

import type { FmtOptions } from './commands/fmt.js'
import type { InitOptions } from './commands/init.js'
import type { Io } from './io.js'

/** Adds the commands of those who write rule sets: `init`, `fmt`, `schema`, `docs`. */
export function addAuthoringCommands(
  program: Command,
  start: (command: () => Promise<number>) => Promise<void>,
  io: Io,
  exitHelp: string,
): void {
  program
    .command('init')
    .summary('begin a rule set')
    .description('Writes a rule set to start from, with tests and a workflow; asks what it is not told.')
    .argument('[folder]', 'where to write', '.')
    .option('--name <name>', 'the name of the rule set, in small letters, as acme')
    .option('--brand <name>', 'how the brand calls itself')
    .option('--languages <tags>', 'the languages it answers in, as en,fr')
    .option('--contact <words>', 'how to get in touch, as said in replies')
    .option('--platforms <names>', 'where the comments come from, as facebook,x')
    .option('--no-ci', 'write no workflow')
    .option('-y, --yes', 'ask nothing, take the defaults')
    .addHelpText('after', exitHelp)
    .action((folder: string, options: InitOptions) =>
      start(async () => (await import('./commands/init.js')).init(folder, options, io)),
    )
  program
    .command('fmt')
    .summary('lay rule sets out alike')
    .description('Writes rule sets anew in one layout; what they mean, and their comments, stay.')
    .argument('<files...>', 'YAML or JSON files')
    .option('--check', 'write nothing; files in another layout are a problem')
    .addHelpText('after', exitHelp)
    .action((files: readonly string[], options: FmtOptions) =>
      start(async () => (await import('./commands/fmt.js')).fmt(files, options, io)),
    )
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description('Prints the JSON Schema by which editors complete and check rule sets and other files.')
    .argument('[name]', 'which schema', 'rule-set')
    .addHelpText('after', exitHelp)
    .action((name: string) => start(async () => (await import('./commands/schema.js')).schema(name, io)))
  program
    .command('docs')
    .summary('write a rule set out for readers')
    .description('Prints a page in Markdown: each rule as one plain sentence, with its policy and its examples.')
    .argument('<rules>', 'a shipped rule set, or a YAML or JSON file')
    .addHelpText('after', exitHelp)
    .action((rules: string) => start(async () => (await import('./commands/docs.js')).docs(rules, io)))
}
