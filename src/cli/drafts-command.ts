import { type Command, InvalidArgumentError, Option } from 'commander'
import type { DraftsOptions } from './commands/drafts.js'
import type { Io } from './io.js'
import { parseNow } from './parse-now.js'
import type { Start } from './proof-commands.js'

/** Adds the command that judges what the brand is about to publish. */
export function addDraftsCommand(program: Command, start: Start, io: Io, exitHelp: string): void {
  program
    .command('drafts')
    .summary('judge posts and replies before they are published')
    .description(
      'Judges drafts in files of JSON Lines: publish, or hold with reasons. Lines that say what was decided before, as `--format jsonl` prints them, are judged again. `-` or no file is the standard input.',
    )
    .argument('[files...]', 'files of JSON Lines, one draft each')
    .addOption(new Option('-f, --format <format>', 'how to show verdicts').choices(['text', 'jsonl']).default('text'))
    .option('-r, --rules <rules>', 'a shipped rule set, or a YAML or JSON file', 'sangfroid/default')
    .option('-l, --ledger <folder>', 'read the mood of pages from this folder; nothing is added to it')
    .addOption(
      new Option('-m, --mode <mode>', 'the mode of every page, in place of its mood').choices([
        'normal',
        'elevated',
        'crisis',
      ]),
    )
    .option('--fact <id=true|false>', 'a declared fact is confirmed, or withdrawn; may be given again', parseFact)
    .option('--now <time>', 'the time to judge from (ISO 8601); now without it', parseNow)
    .option('--changed', 'show only what is decided otherwise than before')
    .option('--plain', 'each file is the text of one post, as plain words')
    .addHelpText('after', exitHelp)
    .action((files: readonly string[], options: DraftsOptions) =>
      start(async () => (await import('./commands/drafts.js')).judgeDrafts(files, options, io)),
    )
}

function parseFact(text: string, before: Readonly<Record<string, boolean>> = {}): Readonly<Record<string, boolean>> {
  const [, id, value] = /^(.+)=(true|false)$/.exec(text) ?? []
  if (id === undefined) throw new InvalidArgumentError('Write it as ID=true or ID=false.')
  return Object.fromEntries([...Object.entries(before), [id, value === 'true']])
}
