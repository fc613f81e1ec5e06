import { own } from '@/core/flow/json'
import { askFace } from './ask/face'
import { assignFace } from './assign/face'
import type { CardName } from './catalog'
import { choiceFace } from './choice/face'
import { closeFace } from './close/face'
import { conditionFace } from './condition/face'
import { contactFace } from './contact/face'
import { endFace } from './end/face'
import type { CardFace } from './face'
import { hoursFace } from './hours/face'
import { httpFace } from './http/face'
import { jumpFace } from './jump/face'
import { messageFace } from './message/face'
import { noteFace } from './note/face'
import { ratingFace } from './rating/face'
import { runFlowFace } from './run_flow/face'
import { setVariableFace } from './set_variable/face'
import { startFace } from './start/face'
import { waitFace } from './wait/face'

/** How each card type looks. The compiler refuses a list with a gap. */
export const faces: Readonly<Record<CardName, CardFace>> = {
  start: startFace,
  message: messageFace,
  choice: choiceFace,
  ask: askFace,
  rating: ratingFace,
  condition: conditionFace,
  hours: hoursFace,
  wait: waitFace,
  set_variable: setVariableFace,
  contact: contactFace,
  http: httpFace,
  assign: assignFace,
  note: noteFace,
  jump: jumpFace,
  run_flow: runFlowFace,
  close: closeFace,
  end: endFace,
}

/** The face of a card type, if this version knows the type. */
export const faceOf = (type: string): CardFace | undefined => own<CardFace>(faces, type)
