/** The one Trusted Types policy the build allows: addresses of scripts of its own. */
const policy = trustedTypes()?.createPolicy('baton', { createScriptURL: ownAddress })

/** The address of a script of this app, as a page with Trusted Types wants it. */
export const scriptUrl = (url: string): string => policy?.createScriptURL(url) ?? url

function ownAddress(url: string): string {
  const address = new URL(url, location.href)
  if (address.origin !== location.origin) throw new TypeError(`${address} is not a script of this app.`)
  return address.href
}

/** TypeScript has no words for Trusted Types yet: what is a string here is an object that only a policy makes. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrls): ScriptUrls
}
interface ScriptUrls {
  createScriptURL(url: string): string
}

function trustedTypes(): TrustedTypes | undefined {
  return (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes
}
