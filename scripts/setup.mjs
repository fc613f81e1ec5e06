/** Runs before `npm start` and `npm test`: installs what a fresh clone lacks. `--browser` asks for Chromium too. */
import './node-version.mjs'

const { installPackages } = await import('./packages.mjs')
installPackages()

if (process.argv.includes('--browser')) {
  const { installChromium } = await import('./install-chromium.mjs')
  console.log(`Chromium: ${installChromium()}`)
}
