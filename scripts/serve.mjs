/**
 * Serves the built app to its end-to-end tests: `node scripts/serve.mjs <port>`. Each file is read and compressed once, since
 * every test opens the app anew; on a machine where two tests run at a time that is time taken from them. Beside the app
 * there is a page with nothing in it, from which tests reach the storage of the origin.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../dist/app/', import.meta.url))
const names = new Set(readdirSync(root, { recursive: true, withFileTypes: true }).flatMap(pathOf))

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

const EMPTY = 'empty.html'

/** @type {Map<string, Buffer>} */
const kept = new Map([[EMPTY, gzipSync('<!doctype html><link rel="icon" href="data:,">')]])

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const name = pathname.slice(1) || 'index.html'
  if (name !== EMPTY && !names.has(name)) {
    response.writeHead(404).end()
    return
  }
  const body = kept.get(name) ?? gzipSync(readFileSync(`${root}${name}`))
  kept.set(name, body)
  response.writeHead(200, {
    'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Content-Encoding': 'gzip',
    'Cache-Control': name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  })
  response.end(body)
}).listen(Number(process.argv[2]), '127.0.0.1')

/** @param {import('node:fs').Dirent} entry */
function pathOf(entry) {
  return entry.isFile() ? [`${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\//, '')] : []
}
