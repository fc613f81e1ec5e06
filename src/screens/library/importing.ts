import { createContext, useContext } from 'react'

/** Shows what the files hold, and imports them if the person agrees. Held by the app: files may be dropped anywhere. */
export type ImportFiles = (files: readonly File[]) => void

export const ImportContext = createContext<ImportFiles>(() => {})

export const useImport = (): ImportFiles => useContext(ImportContext)
