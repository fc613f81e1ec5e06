/**
 * The `test` of every spec. Beyond Playwright's own, each test fails on whatever goes wrong behind its back: an error in
 * the console, an exception nobody caught, a request to any other host. Contexts are fresh for each test.
 */
import { type BrowserContext, test as base, expect } from '@playwright/test'

export { expect }

type Watched = {
  /** What went wrong so far. A test that provokes an error asserts it here and empties the list. */
  troubles: string[]
}

export const test = base.extend<Watched>({
  troubles: [
    async ({ browser, baseURL }, run) => {
      const troubles: string[] = []
      const origin = new URL(baseURL ?? 'http://127.0.0.1').origin
      const watch = (context: BrowserContext) => collect(context, origin, troubles)

      browser.on('context', watch)
      await run(troubles)
      browser.off('context', watch)

      expect(troubles, 'nothing went wrong behind the test').toEqual([])
    },
    { auto: true },
  ],
})

function collect(context: BrowserContext, origin: string, troubles: string[]) {
  context.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', problem =>
    troubles.push(`page: ${problem.error().stack ?? problem.error().message}`),
  )
  context.on('request', request => {
    if (!isLocal(request.url(), origin)) troubles.push(`request: ${request.method()} ${request.url()}`)
  })
  context.on('page', page => {
    page.on('websocket', socket => troubles.push(`websocket: ${socket.url()}`))
  })
}

/** Pictures and files made in the page have addresses of their own, which lead nowhere. */
function isLocal(url: string, origin: string) {
  return ['data:', 'blob:', 'about:'].includes(new URL(url).protocol) || new URL(url).origin === origin
}
