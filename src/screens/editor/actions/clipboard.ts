import { ClipboardCopy, ClipboardPaste, Copy, Scissors } from 'lucide-react'
import { chordText } from '@/ui/chord'
import type { Action } from './action'
import { loadCarrying } from './loadCarrying'
import { countOf, pickedOn } from './picked'

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
    try {
      await navigator.clipboard.writeText(copied(on))
      toldCopied(on)
    } catch {
      on.toast({
        tone: 'warning',
        text: `The browser keeps its clipboard closed here. Press ${keysOf('c')}.`,
      })
    }
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
    try {
      await navigator.clipboard.writeText(copied(on))
      takeOut(on)
    } catch {
      on.toast({
        tone: 'warning',
        text: `The browser keeps its clipboard closed here. Press ${keysOf('x')}.`,
      })
    }
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
    try {
      putIn(on, await navigator.clipboard.readText(), at)
    } catch {
      on.toast({
        tone: 'warning',
        text: `The browser keeps its clipboard closed here. Press ${keysOf('v')}.`,
      })
    }
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

const keysOf = (press: string): string => chordText({ press, mod: true })
