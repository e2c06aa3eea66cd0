// Copies style sheets, scripts and pictures to where the function serves them from: each under a name that says
// what is in it, so that browsers may keep it for ever, and packed once more. Usage: node assets.mjs FOLDER
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = process.argv[2]
const govuk = 'node_modules/govuk-frontend/dist/govuk'
const named = {}

function put(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const unique = name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`)
  writeFileSync(join(folder, unique), bytes)
  if (/\.(css|js|svg)$/.test(name)) {
    writeFileSync(join(folder, `${unique}.gz`), gzipSync(bytes, { level: 9 }))
  }
  named[name] = unique
  return unique
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

// The typeface GDS Transport is licensed for GOV.UK alone, so it is neither named nor fetched.
const own = readFileSync('src/main/assets/portal.css', 'utf8')
const theirs = readFileSync(join(govuk, 'govuk-frontend.min.css'), 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '')
  .replaceAll('GDS Transport,arial', 'arial')
  .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
  .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
put('portal.css', Buffer.from(theirs + own))

const components = put('govuk-frontend.js', Buffer.from(
  readFileSync(join(govuk, 'govuk-frontend.min.js'), 'utf8').replace(/\/\/# sourceMappingURL=.*/, '')))
put('portal.js', Buffer.from(
  readFileSync('src/main/assets/portal.js', 'utf8').replace('govuk-frontend.js', components)))
put('favicon.svg', readFileSync('src/main/assets/favicon.svg'))

const lines = Object.keys(named).sort().map((name) => `${name}=${named[name]}\n`)
writeFileSync(join(folder, 'assets.properties'), lines.join(''))
