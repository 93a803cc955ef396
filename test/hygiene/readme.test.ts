import { describe, expect, it } from 'vitest'
import * as sangfroid from '../../src/index.js'
import { parseRuleSetText } from '../../src/yaml.js'
import { textOf } from './source-files.js'

const blocks = [...textOf('README.md').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}))

describe('README.md', () => {
  it('shows what its example really prints', () => {
    const at = blocks.findIndex(({ kind }) => kind === 'js')
    const [example, shown] = blocks.slice(at, at + 2)
    const lines: string[] = []
    const log = (...parts: unknown[]) =>
      lines.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '))
    const code = (example?.text ?? '').replace(/^import \{(.*)\} from 'sangfroid'$/m, 'const {$1} = sangfroid')
    new Function('sangfroid', 'console', code)(sangfroid, { log })
    expect(`${lines.join('\n')}\n`).toBe(shown?.text)
  })

  it('shows a rule set that compiles and whose examples hold', () => {
    const yaml = blocks.find(({ kind }) => kind === 'yaml')?.text ?? ''
    const read = parseRuleSetText(yaml)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const issues = sangfroid.checkRuleSet(read.value.document, { locate: read.value.locate })
    // Issues with a file belong to the base, which `sangfroid check` judges by itself.
    expect(issues.filter(({ file }) => file === undefined)).toEqual([])
  })
})
