import { CHANGE_KINDS } from '../../prove/differences/compare-decisions.js'
import { showText } from '../show-text.js'
import type { ShownDifferences } from './difference-report.js'

const TEXT_LIMIT = 160

/** Writes differences as a comment for a pull request: a table of kinds, then what changed by rule, folded away. */
export function differenceReportMarkdown({ before, after, report, broken, guard }: ShownDifferences): string {
  const { comments, changed, kinds, groups } = report
  const found = CHANGE_KINDS.filter((kind) => kinds[kind] !== undefined)
  return [
    `### sangfroid: ${changed} of ${comments} decisions change`,
    '',
    `${code(before)} → ${code(after)}${broken === 0 ? '' : ` · ${broken} lines were no comments`}`,
    ...(guard === undefined ? [] : ['', `**Fails:** ${code(guard)}`]),
    ...(found.length === 0
      ? []
      : ['', '| change | comments |', '| --- | ---: |', ...found.map((kind) => `| ${kind} | ${kinds[kind]} |`)]),
    ...groups.flatMap(({ kind, ruleId, comments: count, examples }) => [
      '',
      `<details><summary>${kind} by ${text(ruleId)}: ${count}</summary>`,
      '',
      '| comment | before | after |',
      '| --- | --- | --- |',
      ...examples.map(
        (one) => `| ${text(one.text)} | ${text(one.before.join(', '))} | ${text(one.after.join(', '))} |`,
      ),
      '',
      '</details>',
    ]),
    '',
  ].join('\n')
}

/** Words of strangers, so that nothing in them is read as Markdown, as HTML, or as a mention that calls somebody. */
function text(words: string): string {
  return showText(words, TEXT_LIMIT).replace(/[\\`*_{}[\]()#+\-.!|<>~@&:/]/g, (found) => `&#${found.charCodeAt(0)};`)
}

function code(words: string): string {
  return `<code>${text(words)}</code>`
}
