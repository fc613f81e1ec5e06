import { Star } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Rating } from './settings'

const Form = lazy(() => import('./form').then(({ RatingForm }) => ({ default: RatingForm })))

export const ratingFace: CardFace<Rating> = {
  icon: Star,
  hue: 'violet',
  summary,
  says: ({ text }) => text,
  Form,
}

function summary({ scale, store, comment }: Rating): string {
  const more = comment.after === 'never' ? '' : ' and a comment'
  return `Asks for ${WORDS[scale]}${more}${store === '' ? '' : ` · kept in ${store}`}`
}

const WORDS: Readonly<Record<Rating['scale'], string>> = {
  stars: 'one to five stars',
  smileys: 'a smiley',
  numbers: 'a number from 1 to 5',
}
