#!/usr/bin/env node
import { readdirSync, readFileSync } from 'node:fs'
import { answer } from './cli'

/** The command line as a process: words and files in, text and an exit code out. */

/** Whoever reads our output may stop reading (`baton run … | head`): that is not a failure. */
function onError(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') process.exitCode = 1
}

process.stdout.on('error', onError)
process.stderr.on('error', onError)

const { stdout, stderr, code } = answer(
  process.argv.slice(2),
  path => readFileSync(path, 'utf8'),
  path => readdirSync(path),
)
process.exitCode = code
process.stdout.write(stdout)
process.stderr.write(stderr)
