#!/usr/bin/env node
import { run } from './main.js'

const { stdin, stdout, stderr } = process

// A reader that has seen enough (`| head`) is no failure, whatever was being written.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

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
