/** The little of the packages measured against that is used here, so that types are checked where they are not installed. */

declare module 'xstate' {
  interface Moment<C, E> {
    readonly context: C
    readonly event: E
  }
  type Action<C, E> = ((moment: Moment<C, E>) => void) | Assigned<C, E>
  interface Assigned<C, E> {
    readonly type: 'xstate.assign'
    readonly of?: (moment: Moment<C, E>) => Partial<C>
  }
  interface Transition<C, E> {
    readonly target: string
    readonly guard?: (moment: Moment<C, E>) => boolean
    readonly actions?: Action<C, E> | readonly Action<C, E>[]
  }
  interface State<C, E> {
    readonly type?: 'final'
    readonly entry?: Action<C, E>
    readonly always?: string | readonly Transition<C, E>[]
    readonly on?: Readonly<Record<string, Transition<C, E> | readonly Transition<C, E>[]>>
  }
  interface Machine<C, E> {
    readonly context: (given: { readonly input: unknown }) => C
    readonly initial: string
    readonly states: Readonly<Record<string, State<C, E>>>
  }
  interface Actor<C, E> {
    start(): void
    send(event: E): void
    getSnapshot(): { readonly context: C }
    getPersistedSnapshot(): object
  }
  export function assign<C, E>(
    change: {
      readonly [K in keyof C]?: (moment: Moment<C, E>) => C[K]
    },
  ): Assigned<C, E>
  export function createMachine<C extends object, E>(machine: Machine<C, E>): Machine<C, E>
  export function createActor<C, E>(machine: Machine<C, E>, options: { readonly input: unknown }): Actor<C, E>
}

declare module '@node-red/runtime' {
  interface Runtime {
    init(settings: object, server: null): void
    start(): Promise<void>
    stop(): Promise<void>
    readonly _: {
      readonly nodes: { getNode(id: string): { receive(message: object): void } | null }
    }
    readonly events: { once(name: string, heard: () => void): void }
  }
  const runtime: Runtime
  export default runtime
}

declare module '@node-red/util' {
  const util: { init(settings: object): void }
  export default util
}
