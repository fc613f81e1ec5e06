import { ClipboardCopy, ClipboardPaste, Copy, Scissors } from 'lucide-react'
import { chordText } from '@/ui/chord'
import type { Action } from './action'
import { loadCarrying } from './loadCarrying'
import { countOf, pickedOn } from './picked'
import type { Stage } from './stage'

const copy: Action = {
  id: 'copy',
  group: 'edit',
  label: 'Copy',
  icon: ClipboardCopy,
  keys: [{ press: 'c', mod: true, where: 'editor', event: true }],
  words: 'clipboard',
  needs: 'Select a card first.',
  on: ['card', 'cards', 'mark'],
  applies: on => countOf(pickedOn(on)) > 0,
  perform: async on => {
    const { copied, toldCopied } = await loadCarrying()
    if (await allowed(on, 'c', () => navigator.clipboard.writeText(copied(on)))) toldCopied(on)
  },
}

const cut: Action = {
  id: 'cut',
  group: 'edit',
  label: 'Cut',
  icon: Scissors,
  keys: [{ press: 'x', mod: true, where: 'editor', event: true }],
  words: 'clipboard move',
  needs: 'Select a card first.',
  on: ['card', 'cards', 'mark'],
  edits: true,
  applies: on => countOf(pickedOn(on)) > 0,
  perform: async on => {
    const { copied, takeOut } = await loadCarrying()
    if (await allowed(on, 'x', () => navigator.clipboard.writeText(copied(on)))) takeOut(on)
  },
}

const paste: Action = {
  id: 'paste',
  group: 'edit',
  label: 'Paste',
  icon: ClipboardPaste,
  keys: [{ press: 'v', mod: true, where: 'editor', event: true }],
  words: 'clipboard insert',
  on: ['canvas', 'card'],
  edits: true,
  applies: () => true,
  perform: async on => {
    const at = on.place ?? on.pointer
    const { putIn } = await loadCarrying()
    const read = await allowed(on, 'v', () => navigator.clipboard.readText())
    if (read) putIn(on, read.answer, at)
  },
}

const duplicate: Action = {
  id: 'duplicate',
  group: 'edit',
  label: 'Duplicate',
  icon: Copy,
  keys: [{ press: 'd', mod: true, where: 'editor' }],
  words: 'copy clone twice',
  needs: 'Select a card first.',
  on: ['card', 'cards', 'mark'],
  edits: true,
  applies: on => countOf(pickedOn(on)) > 0,
  perform: async on => (await loadCarrying()).doubled(on),
}

export const clipboardActions: readonly Action[] = [cut, copy, paste, duplicate]

/** Asks the browser for its clipboard; where that is kept closed, says which keys do it all the same, and gives `null`. */
async function allowed<T>(on: Stage, press: string, ask: () => Promise<T>): Promise<{ answer: T } | null> {
  try {
    return { answer: await ask() }
  } catch {
    const keys = chordText({ press, mod: true })
    on.toast({ tone: 'warning', text: `The browser keeps its clipboard closed here. Press ${keys}.` })
    return null
  }
}
