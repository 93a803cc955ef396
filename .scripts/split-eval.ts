/**
 * Splits the labelled cases into a part to learn from (`tune`) and a part set aside (`aside`, a third of each set), so
 * that near-copies never stand on both sides. Deterministic; docs/judgement.md says how and why.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Case,
  casesFolder,
  hasCases,
  projectRoot,
  readJsonLines,
  setNames,
  splitFolder,
  type Timeline,
} from './eval/cases.js'
import { groupCases } from './eval/groups.js'

const SHARE_ASIDE = 1 / 3
/** Written here and moved when whole, so that nobody reads half a split. */
const unfinished = join(projectRoot, 'node_modules/.cache', `sangfroid-eval-${process.pid}`)

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

/**
 * Groups in the order of their digests; each goes aside while its stratum (the set and kind of its first case) has
 * less than a third there. A group too big for what is left stays in.
 */
function chooseAside(cases: readonly Case[], groups: readonly string[]): ReadonlySet<string> {
  const members = new Map<string, Case[]>()
  cases.forEach((one, at) => {
    const name = groups[at] ?? ''
    members.set(name, [...(members.get(name) ?? []), one])
  })
  const strata = new Map<string, { readonly name: string; readonly size: number }[]>()
  for (const [name, some] of members) {
    const stratum = `${some[0]?.set}|${some[0]?.kind}`
    strata.set(stratum, [...(strata.get(stratum) ?? []), { name, size: some.length }])
  }
  const aside = new Set<string>()
  for (const some of strata.values()) {
    const room = Math.round(some.reduce((sum, group) => sum + group.size, 0) * SHARE_ASIDE)
    let taken = 0
    for (const group of [...some].sort((a, b) => (digest(a.name) < digest(b.name) ? -1 : 1))) {
      if (taken + group.size > Math.max(room, some.length > 2 ? 1 : 0)) continue
      aside.add(group.name)
      taken += group.size
    }
  }
  return aside
}

function write(part: string, name: string, rows: readonly unknown[]): void {
  const folder = join(unfinished, part)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

function splitLanguage(names: readonly string[]): void {
  const cases = names.flatMap((name) => readJsonLines<Case>(join(casesFolder, `${name}.jsonl`)))
  const groups = groupCases(cases)
  const aside = chooseAside(cases, groups)
  for (const name of names) {
    const rows = cases
      .map((one, at) => ({
        ...one,
        group: digest(groups[at] ?? '').slice(0, 10),
        part: aside.has(groups[at] ?? '') ? 'aside' : 'tune',
      }))
      .filter((row) => `${row.set}.${row.lang}` === name)
    for (const part of ['tune', 'aside'])
      write(
        part,
        name,
        rows.filter((row) => row.part === part).map(({ part: _, ...row }) => row),
      )
    const count = rows.filter((row) => row.part === 'aside').length
    console.log(
      `${name.padEnd(20)} ${String(rows.length).padStart(5)} cases, ${String(count).padStart(4)} aside, ${new Set(rows.map((row) => row.group)).size} groups`,
    )
  }
}

function splitTimelines(): void {
  for (const name of setNames(join(casesFolder, 'timelines'))) {
    const rows = readJsonLines<Timeline>(join(casesFolder, 'timelines', `${name}.jsonl`))
    const isAside = (row: Timeline): boolean => Number.parseInt(digest(row.id).slice(0, 8), 16) % 3 === 0
    write(
      'tune',
      `timelines-${name}`,
      rows.filter((row) => !isAside(row)),
    )
    write('aside', `timelines-${name}`, rows.filter(isAside))
    console.log(
      `${`timelines ${name}`.padEnd(20)} ${String(rows.length).padStart(5)} timelines, ${String(rows.filter(isAside).length).padStart(4)} aside`,
    )
  }
}

if (hasCases()) {
  rmSync(unfinished, { recursive: true, force: true })
  const names = setNames(casesFolder)
  for (const lang of [...new Set(names.map((name) => name.split('.').at(-1) ?? ''))].sort()) {
    splitLanguage(names.filter((name) => name.endsWith(`.${lang}`)))
  }
  splitTimelines()
  rmSync(splitFolder, { recursive: true, force: true })
  renameSync(unfinished, splitFolder)
} else {
  console.log('No labelled cases on this machine: nothing to split.')
}
