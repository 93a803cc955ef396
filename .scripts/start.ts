import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Runs the built command on the example day; builds it first when it is missing or older than what it is made of.

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'dist/cli.js')
const made = existsSync(bin) ? statSync(bin).mtimeMs : 0

if (['src', 'rules', 'package.json', 'tsup.config.ts'].some((path) => newest(join(root, path)) > made)) {
  console.error('building …')
  run('npm', ['run', '--silent', 'build:code'])
}
const asked = process.argv.slice(2)
run(process.execPath, [bin, ...(asked.length > 0 ? asked : ['moderate', 'fixtures/comments/a-day-on-the-page.jsonl'])])

function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return path.endsWith('.generated.ts') ? 0 : stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, [...args], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
