import { Monitor, Moon, Sun } from 'lucide-react'
import { IconButton } from '@/ui/IconButton'
import { type Theme, useTheme } from '@/ui/theme'

const themes: Record<Theme, { icon: typeof Sun; name: string; next: Theme }> = {
  system: { icon: Monitor, name: 'as the system', next: 'light' },
  light: { icon: Sun, name: 'light', next: 'dark' },
  dark: { icon: Moon, name: 'dark', next: 'system' },
}

/** Goes round the three themes. */
export function ThemeButton() {
  const [theme, setTheme] = useTheme()
  const { icon: Icon, name, next } = themes[theme]
  return (
    <IconButton
      label={`Colours: ${name}. Change to ${themes[next].name}`}
      icon={<Icon aria-hidden="true" />}
      onClick={() => setTheme(next)}
    />
  )
}
