/** A jump has one thing to choose, and that is its exit: the list below the form. */
export function JumpForm() {
  return (
    <p className="text-pretty text-muted text-sm">
      Choose the card by its title under <em className="font-medium text-ink not-italic">Jumps to</em>. A jump
      back begins that part again; after 100 cards without a word of the visitor the bot stops and a person
      has to take over.
    </p>
  )
}
