import { Argument, type Command, Option } from 'commander'

import { COLUMN_FIELDS, HISTORY_FORMATS, type HistoryFormat } from '../history/history-options.js'
import type { ImportHistoryOptions } from './commands/import-history.js'
import type { Io } from './io.js'
import { parseColumn } from './parse-column.js'
import type { Start } from './proof-commands.js'

/** Adds the command that turns exports of platforms into comments. */
export function addHistoryCommand(program: Command, start: Start, io: Io, exitHelp: string): void {
  program
    .command('import-history')
    .summary('turn the export of a platform into comments')
    .description(
      'Reads files that a platform exported and prints their comments as JSON Lines, oldest first in each file, for `moderate` and `backtest`.',
    )
    .addArgument(new Argument('<format>', 'what the files are').choices(HISTORY_FORMATS))
    .argument('[files...]', 'exported files; `-` or none is the standard input')
    .option(
      '-c, --column <field=heading>',
      `csv: the column of a field (${COLUMN_FIELDS.join(', ')}); may be repeated`,
      parseColumn,
    )
    .addOption(new Option('--dates <order>', 'csv: which of 3/4/2026 is the day').choices(['day-first', 'month-first']))
    .option('--self <names...>', 'accounts of the brand, by id, handle or name')
    .option('--page <id>', 'the page of comments that do not name one')
    .addHelpText('after', exitHelp)
    .action((format: HistoryFormat, files: readonly string[], options: ImportHistoryOptions) =>
      start(async () => (await import('./commands/import-history.js')).importHistoryFiles(format, files, options, io)),
    )
}
