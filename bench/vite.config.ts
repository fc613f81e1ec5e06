/** The benchmark as one file for Node. What Baton is measured against stays outside, as its makers publish it. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const peers = ['xstate', '@node-red/runtime', '@node-red/util']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  publicDir: false,
  ssr: { noExternal: true, external: peers },
  build: {
    ssr: 'main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { external: peers, output: { entryFileNames: 'bench.js' } },
  },
})
