#!/usr/bin/env node
import { run } from './main.js'

const { stdin, stdout, stderr } = process

process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  cwd: process.cwd(),
  env: process.env,
  now: Date.now,
  isTTY: { stdin: stdin.isTTY === true, stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  columns: stdout.isTTY === true ? stdout.columns : undefined,
})
