import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { COMPILED_AHEAD, chunks, isShared } from './scripts/chunks.mjs'

/**
 * What a page of the build may do, said in the page itself: it holds on any static host. Only the build: in development
 * Vite adds inline scripts and styles of its own.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types baton',
].join('; ')

const securityPolicy: Plugin = {
  name: 'security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
}

/** Upon what all others have done: it has to be the very first thing in a file. */
const aheadOfCalls: Plugin = {
  name: 'ahead-of-calls',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && isShared(file)) file.code = COMPILED_AHEAD + file.code
    },
  },
}

export default defineConfig({
  base: './',
  plugins: [react(), tailwind(), securityPolicy, aheadOfCalls],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 5180, strictPort: true },
  preview: { host: '127.0.0.1', port: 5181, strictPort: true },
  // All that loads late is bundled at the start too: found later, it would reload the page under one's hands.
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}', '!src/**/*.test.*'] },
  build: {
    outDir: 'dist/app',
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
})
