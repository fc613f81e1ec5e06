import './stage.css'
import { sceneOf } from '../scene'
import type { Peer, Stage } from './peer'
import { peers } from './peers'

/** One page for everybody: `?peer=react-flow&cards=2000` draws the scene with one of them. */
const query = new URLSearchParams(location.search)
const load = peers[query.get('peer') ?? '']
const root = document.querySelector<HTMLElement>('#stage')
const field = document.querySelector<HTMLInputElement>('#typing')
if (!load || !root || !field) throw new Error(`Nobody is called ${query.get('peer')}`)

const scene = sceneOf(Number(query.get('cards')))
const peer: Peer = await load()
const stage: Stage = await peer(root, scene)
field.addEventListener('input', () => void stage.write(field.value))
// Not called like the element, which is a name of the window too.
Object.assign(window, { onStage: stage })
