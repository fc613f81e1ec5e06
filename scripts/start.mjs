/** `npm start`: the development server on this machine only, on the first free port of a few. */
import { createServer as createSocket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const host = '127.0.0.1'
const ports = [5180, 5190, 5200, 5210]

const port = await firstFree()
if (port === undefined) {
  console.error(`The ports ${ports.join(', ')} are all taken: stop what runs there, then try again.`)
  process.exit(1)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const server = await createServer({ root, server: { host, port, strictPort: true } })
await server.listen()
console.log(`\nBaton runs at http://${host}:${port}/ (Ctrl+C stops it)\n`)

for (const signal of ['SIGINT', 'SIGHUP']) process.once(signal, stop)

async function stop() {
  await server.close()
  process.exit(0)
}

async function firstFree() {
  for (const port of ports) {
    if (await isFree(port)) return port
    console.log(`Port ${port} is taken by another program.`)
  }
}

/** @param {number} port */
function isFree(port) {
  return new Promise(resolve => {
    const socket = createSocket()
    socket.once('error', () => resolve(false))
    socket.listen(port, host, () => socket.close(() => resolve(true)))
  })
}
