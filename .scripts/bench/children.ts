import { execFileSync } from 'node:child_process'
import { spread } from './rounds.js'

const RUNS = 7

/** A bundle beside this one. */
function urlOf(name: string): string {
  return new URL(`${name}.mjs`, import.meta.url).href
}

/** Runs code in a process of its own; gives what it prints, as a number. */
function runCode(code: string, flags: readonly string[] = []): number {
  const output = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', code], { encoding: 'utf8' })
  return Number(output.trim())
}

/** Milliseconds to import the core and compile the default rule set, beyond those of an empty process; median of several processes. */
export function startUpMs(): { readonly median: number; readonly low: number; readonly high: number } {
  const load = `import { compileRuleSet } from '${urlOf('core')}'; import { defaultEngine } from '${urlOf('engine')}'; defaultEngine(); console.log(typeof compileRuleSet === 'function' ? 1 : 0)`
  const timeOf = (code: string): number => {
    const start = process.hrtime.bigint()
    execFileSync(process.execPath, ['--input-type=module', '-e', code])
    return Number(process.hrtime.bigint() - start) / 1e6
  }
  const figures = Array.from({ length: RUNS }, () => timeOf(load) - timeOf('0'))
  return spread(figures)
}

/** Megabytes that an engine with so many terms more holds beyond one with none, after collection. */
export function megabytesOfTerms(count: number): number {
  const measure = (terms: number): number =>
    runCode(
      `import { engineWithTerms } from '${urlOf('engine')}'
       const decide = engineWithTerms(${terms}); decide('hello there')
       gc(); gc()
       const { heapUsed, arrayBuffers } = process.memoryUsage()
       globalThis.kept = decide
       console.log(heapUsed + arrayBuffers)`,
      ['--expose-gc'],
    )
  return (measure(count) - measure(1)) / 2 ** 20
}

/** How many times slower a process is that has loaded a class extending String; median and spread over pairs of processes. */
export function ratioWithStringClass(pairs = 5): {
  readonly median: number
  readonly low: number
  readonly high: number
} {
  const measure = (before: string): number =>
    runCode(
      `${before}
       const { defaultEngine } = await import('${urlOf('engine')}')
       const { ordinaryTexts } = await import('${urlOf('texts')}')
       const decide = defaultEngine(), texts = ordinaryTexts(140)
       const pass = () => { const start = process.cpuUsage(); for (let n = 0; n < 20; n++) for (const text of texts) decide(text); return process.cpuUsage(start).user }
       for (let n = 0; n < 10; n++) pass()
       console.log(Array.from({ length: 21 }, pass).sort((a, b) => a - b)[10])`,
    )
  const loud =
    'class Loud extends String { shout() { return this.toUpperCase() } }; globalThis.loud = new Loud("x").shout();'
  return spread(Array.from({ length: pairs }, () => measure(loud) / measure('')))
}
