/** Installs the packages of the lock unless node_modules already holds exactly these. Built-ins only. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)

/**
 * Runs `npm ci` when the lock differs from the one that was installed last.
 *
 * @param {URL} [home] the folder that holds package.json and its lock; ours where not given
 */
export function installPackages(home = root) {
  const folder = fileURLToPath(home)
  const hash = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex')
  const stampFile = `${folder}node_modules/.baton-lock`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  if (!isInstalled(folder)) runNpmCi(folder)
  writeFileSync(stampFile, hash)
}

/**
 * True after a plain `npm ci` by hand: npm's own record then lists every package of the lock.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const installedFile = `${folder}node_modules/.package-lock.json`
  if (!existsSync(installedFile)) return false
  const wanted = Object.entries(JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')).packages)
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return wanted.every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.integrity === entry.integrity,
  )
}

/** @param {string} cwd */
function runNpmCi(cwd) {
  console.log('Installing packages …')
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-fund', '--no-audit']
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  console.error('The packages could not be installed: see the messages of npm above.')
  process.exit(1)
}
