/** Rehearsals that were played in the browser, copied as scripts: `baton run` gives the same transcripts, byte for byte. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { catalog } from '@/cards/catalog'
import { visible } from '@/cli/visible'
import { saveScript, scriptOf } from '@/core/rehearsal/script-write'
import { transcriptOf } from '@/core/rehearsal/transcript'
import { flowOf } from '../build/flow'
import { anyLife, type Life, live } from '../build/life'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** In vitest.config.ts. */
    batonRun(scripts: string): Promise<string>
  }
}

const REHEARSALS = 500
/** Scripts that are sent to Node together. */
const AT_ONCE = 50
/** What is done in each: a few conversations at the same time, of all those of a life. */
const DEEDS = 20

test('500 generated rehearsals come to the same words in Chromium and on the command line', async () => {
  const lives = fc.sample(anyLife, { numRuns: REHEARSALS, seed: 20_260_615 })
  let words = 0
  for (let from = 0; from < lives.length; from += AT_ONCE) {
    const played = lives.slice(from, from + AT_ONCE).map(rehearsed)
    // A terminal is not told of control characters but in letters.
    const transcripts = played.map(({ transcript }) => visible(transcript))
    expect(await told(played.map(({ script }) => script))).toEqual(transcripts)
    words += transcripts.join('').length
  }
  // So much for the case that nothing is played on either side.
  expect(words).toBeGreaterThan(REHEARSALS * 200)
}, 240_000)

async function told(scripts: readonly string[]): Promise<unknown> {
  return JSON.parse(decodeURIComponent(await commands.batonRun(encodeURIComponent(JSON.stringify(scripts)))))
}

function rehearsed({ flow, others, workspace, deeds }: Life): { script: string; transcript: string } {
  const { actions, world } = live({ flow, others, workspace, deeds: deeds.slice(0, DEEDS) })
  const script = scriptOf({ flow: flowOf(flow), others: others.map(flowOf), workspace, actions }, catalog)
  return { script: saveScript(script, catalog), transcript: transcriptOf(world) }
}
