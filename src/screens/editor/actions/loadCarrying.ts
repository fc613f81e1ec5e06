/** What copies and pastes comes when it is first needed: it reads templates, which takes a parser. */
export const loadCarrying = () => import('./carrying')
