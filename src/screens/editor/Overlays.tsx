import { Find } from './find/Find'
import { LandingMark } from './landing/LandingMark'
import { Marks } from './marks/Marks'

/** What lies over or under the cards, and is not needed to see the first of them. */
export function Overlays() {
  return (
    <>
      <Find />
      <LandingMark />
      <Marks />
    </>
  )
}
