/** Where the tests' Chromium is and how they launch it: one answer for the set-up and for both test runners. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser named by BATON_CHROMIUM, else the test runner's own download, else one of the system. */
export function findChromium() {
  const named = process.env.BATON_CHROMIUM
  if (named) return named
  return [downloaded(), ...systemBrowsers].find(path => existsSync(path))
}

/** Launch options: no sandbox (the tests may run as root), no traffic of the browser's own, no host but this one. */
export function chromiumOptions() {
  return {
    executablePath: findChromium() ?? downloaded(),
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  }
}

function downloaded() {
  return createRequire(import.meta.url)('playwright-core').chromium.executablePath()
}
