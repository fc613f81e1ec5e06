/** The little of the packages measured against that is used here, so that types are checked where they are not installed. */

declare module 'litegraph.js' {
  export class LGraphNode {
    constructor(title: string)
    words: string
    pos: [number, number]
    size: [number, number]
    readonly flags: { readonly collapsed?: boolean }
    addInput(name: string, type: number): void
    addOutput(name: string, type: number): void
    connect(slot: number, target: LGraphNode, targetSlot: number): void
    onDrawForeground: (pen: CanvasRenderingContext2D) => void
  }
  export class LGraph {
    add(node: LGraphNode, skipOrder: boolean): void
  }
  export class LGraphCanvas {
    constructor(element: HTMLCanvasElement, graph: LGraph)
    readonly ds: { scale: number; offset: [number, number] }
    setDirty(foreground: boolean, background: boolean): void
    selectNodes(nodes: readonly LGraphNode[]): void
  }
  export const LiteGraph: { readonly ACTION: number; readonly EVENT: number }
}

declare module 'drawflow' {
  export default class Drawflow {
    constructor(root: HTMLElement)
    zoom: number
    canvas_x: number
    canvas_y: number
    readonly precanvas: HTMLElement
    start(): void
    addNode(
      name: string,
      inputs: number,
      outputs: number,
      x: number,
      y: number,
      classes: string,
      data: object,
      html: string,
    ): number
    addConnection(from: number | undefined, to: number | undefined, output: string, input: string): void
  }
}

declare module 'vue' {
  export type VNode = { readonly vue: unique symbol }
  type Child = VNode | string | readonly (VNode | string)[]
  export function h(type: unknown, props: object | Child, children?: Child): VNode
  export function h(type: unknown, children?: Child): VNode
  export function markRaw<T>(value: T): T
  export function createApp(root: unknown): { mount(element: HTMLElement): void }
  export function defineComponent<P = object>(
    setup: (props: P) => () => VNode,
    options?: { readonly props: readonly string[] },
  ): unknown
}

declare module '@vue-flow/core' {
  interface Shown {
    readonly id: string
  }
  export const Handle: unknown
  export const VueFlow: unknown
  export const Position: { readonly Left: string; readonly Right: string }
  export function useVueFlow(): {
    onInit(listener: () => void): void
    setViewport(view: { readonly x: number; readonly y: number; readonly zoom: number }): Promise<boolean>
    removeSelectedElements(): void
    addSelectedNodes(nodes: readonly Shown[]): void
    readonly getNodes: { readonly value: readonly Shown[] }
    updateNodeData(id: string, data: object): void
  }
}
