import fc from 'fast-check'

/** Properties draw the same examples every time: whether a mutant lives is no matter of luck. */
fc.configureGlobal({ seed: 20_260_615 })
