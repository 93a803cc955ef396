import { stringify } from 'yaml'
import type { TestsDocument } from '../../prove/tests/test-schema.js'

const HEAD = '# Suggested: what the rules do now, where no test holds them to it. Read each line before it is kept.\n'

/** Writes a file of tests as YAML, one row or case a line. */
export function writeTests({ tables = [], cases = [], ...head }: TestsDocument): string {
  return [
    HEAD,
    stringify(head),
    ...(tables.length === 0 ? [] : ['tables:\n']),
    ...tables.map(({ rule, ...rows }) =>
      [
        `  - rule: ${rule}\n`,
        ...Object.entries(rows).map(
          ([kind, list]) => `    ${kind}:\n${(list ?? []).map((row) => `      - ${inline(row)}\n`).join('')}`,
        ),
      ].join(''),
    ),
    ...(cases.length === 0 ? [] : ['cases:\n']),
    ...cases.map((one) =>
      Object.entries(one)
        .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${inline(value)}\n`)
        .join(''),
    ),
  ].join('')
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd()
}
