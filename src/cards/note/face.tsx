import { NotebookPen } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Note } from './card'

const Form = lazy(() => import('./form').then(({ NoteForm }) => ({ default: NoteForm })))

export const noteFace: CardFace<Note> = {
  icon: NotebookPen,
  hue: 'amber',
  summary: ({ text }) => (text.trim() === '' ? 'No note yet' : 'Tells the team, not the visitor'),
  says: ({ text }) => text,
  Form,
}
