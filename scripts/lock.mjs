/** First step of `npm test`: fails when `npm ci` would fail elsewhere, or when the dependencies break our own rules. */
import { readFileSync } from 'node:fs'
import { lockProblems } from './lock-rules.mjs'

const [manifest, lock] = ['package.json', 'package-lock.json'].map(name =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')),
)
const problems = lockProblems(manifest, lock)
const count = Object.keys(lock.packages).length - 1
console.log(problems.length ? problems.join('\n') : `${count} packages, all in order.`)
process.exitCode = problems.length ? 1 : 0
