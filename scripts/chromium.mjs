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

/**
 * Features of the browser that no test needs. The list of the bar for addresses is a page of some two hundred scripts that is
 * loaded with every window, though nobody sees it: a third of what a short test costs.
 */
const withoutNeed = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** What the test runner turns off itself: of two lists the browser heeds the last, so this one repeats the runner's. */
const offAnyway = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

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
      `--disable-features=${[...offAnyway, ...withoutNeed].join(',')}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  }
}

function downloaded() {
  return createRequire(import.meta.url)('playwright-core').chromium.executablePath()
}
