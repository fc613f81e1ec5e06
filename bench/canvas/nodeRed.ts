import type { Contestant } from './contestant'
import { NODE_RED } from './names'
import { serverOfNodeRed } from './nodeRedServer'
import { emptyPlace, middleOf } from './places'
import { columnsOf } from './scene'

/**
 * Node-RED's editor. Its nodes have a title and exits but no text; what is typed goes into a dialog, and the canvas shows
 * it when that is closed. It scales from 0.3 to 2 and no further.
 */
export async function nodeRed(): Promise<{ contestant: Contestant; stop(): Promise<void> }> {
  const { address, deploy, stop } = await serverOfNodeRed(pitchOf)
  const contestant: Contestant = {
    name: NODE_RED,
    panWith: 'middle',
    async prepare(page, count) {
      await deploy(1)
      await this.open(page, 1)
      await deploy(count)
    },
    async open(page) {
      await page.goto(address)
      await page.locator(NODE).first().waitFor()
    },
    async look(page, from) {
      const count = await page.locator(NODE).count()
      const zoom = { near: 320, middle: 160, far: 0 }[from] / pitchOf(count)
      const middle = (columnsOf(count) * pitchOf(count)) / 2
      await page.evaluate(look, { zoom: Math.min(2, Math.max(0.3, zoom)), middle })
      await page.waitForTimeout(300)
    },
    nothing: page => emptyPlace(page, '.red-ui-workspace-chart-background'),
    grip: page => middleOf(page, NODE, CHART),
    async selectFifty(page) {
      await page.evaluate(selectInView, { node: NODE, chart: CHART })
      return true
    },
    selectNone: page => page.evaluate(() => RED.view.select({ nodes: [] })),
    field: async () => false,
  }
  return { contestant, stop }
}

const NODE = '.red-ui-flow-node-group'
const CHART = '#red-ui-workspace-chart'
/** Its place to work is a square of so many pixels: a large scene is drawn closer together. */
const SPACE = 7800

const pitchOf = (count: number): number => Math.min(320, Math.floor(SPACE / columnsOf(count)))

interface Editor {
  readonly view: {
    scale(): number
    select(selection: { readonly nodes: readonly object[] }): void
  }
  readonly nodes: { node(id: string): object | null }
  readonly actions: { invoke(name: string): void }
}

declare const RED: Editor

/** Runs in the page: by its own actions, a tenth at a time. */
function look({ zoom, middle }: { readonly zoom: number; readonly middle: number }): void {
  for (let turn = 0; turn < 20; turn += 1) {
    const away = zoom - RED.view.scale()
    if (Math.abs(away) > 0.05) RED.actions.invoke(away > 0 ? 'core:zoom-in' : 'core:zoom-out')
  }
  const chart = document.querySelector('#red-ui-workspace-chart')
  const scale = RED.view.scale()
  chart?.scrollTo(middle * scale - chart.clientWidth / 2, middle * scale - chart.clientHeight / 2)
}

/** Runs in the page. */
function selectInView({ node, chart }: { readonly node: string; readonly chart: string }): void {
  const box = document.querySelector(chart)?.getBoundingClientRect() ?? new DOMRect()
  const inside = [...document.querySelectorAll(node)].filter(element => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return (
      right > box.left + 0.1 * box.width &&
      left < box.left + 0.9 * box.width &&
      bottom > box.top + 0.1 * box.height &&
      top < box.top + 0.9 * box.height
    )
  })
  RED.view.select({ nodes: inside.flatMap(({ id }) => RED.nodes.node(id) ?? []) })
}
