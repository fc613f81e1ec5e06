/** Types of chromium.mjs for the TypeScript configurations that import it. */
export function findChromium(): string | undefined
export function chromiumOptions(): { executablePath: string; chromiumSandbox: false; args: string[] }
