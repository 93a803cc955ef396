import { type Command, Option } from 'commander'
import type { OverdueOptions } from './commands/overdue.js'
import type { ReportLessonsOptions } from './commands/report-lessons.js'
import type { Io } from './io.js'
import { parseCount } from './parse-count.js'
import { parseNow } from './parse-now.js'
import type { Start } from './proof-commands.js'

const FORMAT = new Option('-f, --format <format>', 'how to show it').choices(['table', 'json']).default('table')
const SOURCE =
  'a ledger folder, or a file of decisions as `moderate --format jsonl` writes them; `-` is the standard input'

/** Adds the commands that look at what came of decisions: what was learnt, and what waits too long. */
export function addFollowUpCommands(program: Command, start: Start, io: Io, exitHelp: string): void {
  const report = program.command('report').summary('add up what the histories hold')
  report
    .command('lessons')
    .summary('what was learnt, by topic, over time')
    .description('Adds up the lessons of a history by topic and period, in UTC; a topic counts once for each comment.')
    .argument('<ledger>', SOURCE)
    .addOption(
      new Option('-b, --by <period>', 'how long a period is').choices(['day', 'week', 'month']).default('week'),
    )
    .option('--last <count>', 'table: how many periods to show (6)', parseCount)
    .addOption(FORMAT)
    .addHelpText('after', exitHelp)
    .action((name: string, options: ReportLessonsOptions) =>
      start(async () => (await import('./commands/report-lessons.js')).reportLessons(name, options, io)),
    )
  program
    .command('overdue')
    .summary('list what was not answered in time')
    .description(
      'Lists comments that were handed to people and not answered in time, the most urgent first; any is a problem. Or hands them on as the steps of `overdue` in a rule set say.',
    )
    .argument('<ledger>', SOURCE)
    .option('--now <time>', 'the time to look from (ISO 8601); now without it', parseNow)
    .option(
      '--escalate <rules>',
      'hand on what is late as this rule set says; prints decisions as JSON Lines, and a ledger folder keeps them',
    )
    .addOption(FORMAT)
    .addHelpText('after', exitHelp)
    .action((name: string, options: OverdueOptions) =>
      start(async () => (await import('./commands/overdue.js')).showOverdue(name, options, io)),
    )
}
