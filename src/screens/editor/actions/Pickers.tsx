import { CircleDashed, CircleDot, CircleHelp, Unplug } from 'lucide-react'
import { useState } from 'react'
import { connect, startOf, titleOf } from '@/core/flow/compose'
import { canEnter, leadsTo, mainExits, targetOf } from '@/core/flow/graph/exits'
import { addAfter, link } from '@/core/flow/graph/insert'
import { own } from '@/core/flow/json'
import { snapped } from '@/core/flow/layout/place'
import type { CardType } from '@/core/runtime/card-type'
import { Finder, type FinderItem } from '@/ui/Finder'
import { useActions } from './context'
import { rememberFocus } from './focus'
import { Pulled } from './Pulled'
import { placeCard } from './placing'
import { type Found, search } from './searching'
import type { Link, Point, Stage, Surface } from './stage'
import { useChoosing, useClosing } from './useChoosing'
import { useTyped } from './useTyped'

interface Choice extends FinderItem, Found {
  readonly label: string
  readonly choose: () => void
}

/** A way on, before what follows it is chosen. */
export function ExitPicker({ card, next }: { card: string; next: 'add' | 'connect' }) {
  const { stage } = useActions()
  return (
    <Picker
      title={next === 'add' ? 'Add after which exit?' : 'Connect which exit?'}
      placeholder="Name of the exit"
      choices={exitsOf(stage, card, next)}
    />
  )
}

/** A kind of card to add: somewhere, or behind an exit. */
export function CardPicker({ after, at }: { after: Link | null; at?: Point | undefined }) {
  const { stage } = useActions()
  const title = after ? `Add after ${named(stage, after)}` : 'Add a card'
  return (
    <>
      {after && at ? <Pulled from={after} to={at} /> : null}
      <Picker title={title} placeholder="Which card?" choices={kinds(stage, after)} at={at} />
    </>
  )
}

/** The card an exit leads to, or nowhere. */
export function TargetPicker({ from }: { from: Link }) {
  const { stage } = useActions()
  return (
    <Picker
      title={`Connect ${named(stage, from)} to`}
      placeholder="Title of the card"
      choices={[...targets(stage, from), ...nowhere(stage, from)]}
    />
  )
}

function Picker({
  title,
  placeholder,
  choices,
  at,
}: {
  title: string
  placeholder: string
  choices: readonly Choice[]
  at?: Point | undefined
}) {
  const choose = useChoosing()
  const close = useClosing()
  const [query, setQuery] = useState('')
  useTyped(typed => setQuery(query => query + typed))
  const [home] = useState(rememberFocus)
  const [all] = useState(choices)
  const items = search(all, query).slice(0, MOST)
  return (
    <Finder
      {...{ title, placeholder, query, at }}
      groups={items.length > 0 ? [{ label: title, items }] : []}
      onQuery={setQuery}
      onPick={item => choose(item.choose)}
      onClose={close}
      finalFocus={home}
    />
  )
}

/** More than these are not listed: another letter finds the one that is meant. */
const MOST = 100

/** The exits, those that lead nowhere yet first. */
function exitsOf(on: Stage, key: string, next: 'add' | 'connect'): readonly Choice[] {
  const card = own(on.flow.cards, key)
  if (!card) return []
  const choices = mainExits(on.catalog, card).map(({ name, label }) => {
    const to = own(on.flow.cards, leadsTo(on.flow, card, name) ?? '')
    const from = { card: key, exit: name }
    const surface: Surface =
      next === 'add' ? { kind: 'add', after: from, place: null } : { kind: 'connect', from }
    const Icon = to ? CircleDot : CircleDashed
    return {
      id: name,
      label,
      words: '',
      open: to === undefined,
      icon: <Icon aria-hidden />,
      hint: to ? `Leads to ${titleOf(on.catalog, to)}` : 'Leads nowhere yet',
      choose: () => on.show(surface),
    }
  })
  return choices.toSorted((a, b) => Number(b.open) - Number(a.open))
}

function kinds(on: Stage, after: Link | null): readonly Choice[] {
  const { flow, catalog, place } = on
  return [...catalog.values()].flatMap(type => {
    if (after ? !addAfter(flow, catalog, after, type) : type.type === 'start' && startOf(flow) !== null)
      return []
    const Icon = on.faceOf(type.type)?.icon ?? CircleHelp
    return [
      {
        id: type.type,
        label: type.label,
        words: type.summary,
        hint: type.summary,
        icon: <Icon aria-hidden />,
        choose: () => added(on, type, after ? behind(on, after, type) : placeCard(on, type, place)),
      },
    ]
  })
}

/** Where it was pulled to, or to the right. */
function behind(on: Stage, after: Link, type: CardType): string | null {
  const { place } = on
  const made = addAfter(on.flow, on.catalog, after, type, place ? snapped(place) : undefined)
  if (!made) return null
  on.state.apply(made.change)
  on.state.select([made.key])
  const at = own(on.flow.layout, made.key)
  if (at) on.view.reveal(at, 'hidden')
  return made.key
}

function added(on: Stage, type: CardType, key: string | null): void {
  if (key === null) return
  on.view.focus(key)
  on.announce(`${type.label} added.`)
}

/** What is connected can be let go again; last, so that Enter alone takes nothing away. */
function nowhere(on: Stage, from: Link): readonly Choice[] {
  if (targetOf(on.flow, on.catalog, from) === null) return []
  return [
    {
      id: 'nowhere',
      label: 'Nowhere',
      words: 'disconnect remove unlink none',
      hint: 'Takes the connection away',
      icon: <Unplug aria-hidden />,
      choose: () => {
        on.state.apply(connect(from.card, from.exit, null))
        on.view.focus(from.card)
        on.announce('Disconnected.')
      },
    },
  ]
}

/** Every card that may be entered; the one that the exit leads to already is told. */
function targets(on: Stage, from: Link): readonly Choice[] {
  const { flow, catalog } = on
  const now = targetOf(flow, catalog, from)
  return Object.entries(flow.cards).flatMap(([key, card]) => {
    if (!canEnter(flow, key)) return []
    const title = titleOf(catalog, card)
    const label = catalog.get(card.type)?.label ?? card.type
    const Icon = on.faceOf(card.type)?.icon ?? CircleHelp
    return [
      {
        id: key,
        label: title,
        words: `${label} ${key}`,
        hint: key === now ? 'Leads there already' : title === label ? undefined : label,
        disabled: key === now,
        icon: <Icon aria-hidden />,
        choose: () => {
          const change = link(on.flow, catalog, from, key)
          if (change) on.state.apply(change)
          on.view.focus(from.card)
          on.announce(`Connected to ${title}.`)
        },
      },
    ]
  })
}

/** The exit as one says it: by the card's title, and its own where there are several. */
function named({ flow, catalog }: Stage, { card: key, exit }: Link): string {
  const card = own(flow.cards, key)
  if (!card) return key
  const exits = mainExits(catalog, card)
  const label = exits.find(({ name }) => name === exit)?.label ?? exit
  return exits.length > 1 ? `“${titleOf(catalog, card)}”, ${label}` : `“${titleOf(catalog, card)}”`
}
