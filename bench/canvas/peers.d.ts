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
    multi_select: boolean
    setDirty(foreground: boolean, background: boolean): void
    selectNodes(nodes: readonly LGraphNode[]): void
  }
  export const LiteGraph: { readonly ACTION: number; readonly EVENT: number; MAX_NUMBER_OF_NODES: number }
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

declare module 'rete' {
  export namespace ClassicPreset {
    class Socket {
      constructor(name: string)
    }
    class Port {
      constructor(socket: Socket, label: string, multiple?: boolean)
      readonly socket: Socket
    }
    class Input extends Port {}
    class Output extends Port {}
    class Node {
      constructor(label: string)
      id: string
      readonly selected?: boolean
      readonly inputs: Readonly<Record<string, Input>>
      readonly outputs: Readonly<Record<string, Output>>
      addInput(key: string, input: Input): void
      addOutput(key: string, output: Output): void
    }
    class Connection {
      constructor(from: Node, exit: string, to: Node, entry: string)
    }
  }
  export class NodeEditor {
    use(plugin: object): void
    addNode(node: ClassicPreset.Node): Promise<boolean>
    addConnection(connection: ClassicPreset.Connection): Promise<boolean>
  }
}

declare module 'rete-area-plugin' {
  interface Place {
    readonly x: number
    readonly y: number
  }
  export class AreaPlugin {
    constructor(root: HTMLElement)
    readonly area: { zoom(zoom: number): Promise<boolean>; translate(x: number, y: number): Promise<boolean> }
    use(plugin: object): void
    translate(id: string, place: Place): Promise<unknown>
    update(type: 'node', id: string): Promise<void>
  }
  interface Selector {
    unselectAll(): Promise<void>
  }
  export const AreaExtensions: {
    simpleNodesOrder(area: AreaPlugin): void
    selector(): Selector
    selectableNodes(
      area: AreaPlugin,
      selector: Selector,
      options: { readonly accumulating: { active(): boolean } },
    ): { select(id: string, more: boolean): Promise<void> }
  }
}

declare module 'rete-react-plugin' {
  interface SocketProps {
    readonly name: string
    readonly side: 'input' | 'output'
    readonly socketKey: string
    readonly nodeId: string
    readonly payload: object | undefined
    emit(signal: object): void
  }
  export class ReactPlugin {
    constructor(options: { readonly createRoot: unknown })
    addPreset(preset: object): void
  }
  export const Presets: {
    readonly classic: {
      setup(options: { readonly customize: { node(): unknown } }): object
      RefSocket(props: SocketProps): import('react').JSX.Element
    }
  }
}

declare module 'node-red' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http'

  const RED: {
    init(server: Server, settings: object): void
    start(): Promise<void>
    stop(): Promise<void>
    httpAdmin(request: IncomingMessage, response: ServerResponse): void
  }
  export default RED
}
