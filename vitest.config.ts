/** Two projects: `unit` in Node, and `browser` for what only a real browser can tell (`*.browser.test.tsx`). */
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import type { BrowserCommand } from 'vitest/node'
import { chromiumOptions } from './scripts/chromium.mjs'

/** Bundled before the first test: a package found only later would reload the page under a running test. */
const bundledFirst = [
  '@base-ui/react/*',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@xyflow/react',
  'fast-check',
  'idb',
  'liquidjs',
  'lucide-react',
  'nanoid',
  'papaparse',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'vitest-browser-react',
  'wouter',
  'wouter/use-hash-location',
  'zod',
  'zustand',
  'zustand/vanilla',
]

/**
 * What a test in the browser asks of Node: what `baton run` prints of scripts that hold their flows. Both ways as JSON in
 * letters of ASCII, for the channel between them changes some of the others.
 */
const batonRun: BrowserCommand<[scripts: string]> = async ({ project }, scripts) => {
  const cli = await project.import<typeof import('./tests/cli/memory')>(
    fileURLToPath(new URL('tests/cli/memory.ts', import.meta.url)),
  )
  const texts: string[] = JSON.parse(decodeURIComponent(scripts))
  const told = texts.map(script => cli.baton(['run', 's.json'], { 's.json': script }).stdout)
  return encodeURIComponent(JSON.stringify(told))
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    allowOnly: false,
    // The browser may take its time to start on a very busy machine. Read from here alone, not from the project.
    browser: { connectTimeout: 300_000 },
    coverage: {
      include: ['src/core/**/*.ts', 'src/cards/*/card.ts'],
      reporter: ['text-summary', 'json-summary'],
      // The core by itself, and everything pure together.
      thresholds: { branches: 95, 'src/core/**/*.ts': { branches: 95 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // All cores; the runner would leave one free for itself, half of a small machine.
          maxWorkers: '100%',
          // Enough on a very busy machine: no test here is about time.
          testTimeout: 120_000,
          setupFiles: ['tests/build/seed.ts'],
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.mjs'],
        },
      },
      {
        extends: true,
        plugins: [react(), tailwind()],
        optimizeDeps: { include: bundledFirst },
        test: {
          name: 'browser',
          include: ['{src,tests}/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            commands: { batonRun },
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({ launchOptions: chromiumOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
