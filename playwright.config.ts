/** End-to-end tests: the built app in the Chromium that scripts/chromium.mjs finds. */
import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './scripts/chromium.mjs'

const port = process.env.BATON_PREVIEW_PORT ?? '5181'
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Enough on a busy machine: no test here is about time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    launchOptions: chromiumOptions(),
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    // A trace of every step costs a fifth of the whole: it is taken where somebody means to read it.
    trace: process.env.BATON_TRACE === '1' ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
})
