// Only what makes pages that work without scripts easier to use.
import { createAll, Button, Checkboxes, ErrorSummary, NotificationBanner, SkipLink } from './govuk-frontend.js'

const MINUTE = 60_000
const WARNING_MINUTES = 5
const LARGEST = 2 ** 30
// What nobody asked for keeps no session alive.
const UNATTENDED = { 'Contactpoint-Unattended': 'yes' }
const REFUSED = {
  400: 'The file must have at least 1 byte, and at most 1 GiB',
  403: 'The file was not taken, because this page is too old. Go back to the list of files and begin again',
}

let unsent = false
let sending = false

// GOV.UK's components start where a script inside of the page says so, which ours may not have. Its radios are left
// out: they would say "expanded" of themselves, which a radio may not (WAI-ARIA). The style sheet shows what they ask.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, SkipLink]) createAll(component)
warnBeforeSignOut(document.getElementById('session-warning'))
warnOfUnsentForms()
sendWithProgress(document.querySelector('[data-module="cp-send"]'))
followFile()

/**
 * Says in time that the session ends, and lets it be extended (WCAG 2.2, success criterion 2.2.1). When it has ended, the
 * page goes from the screen. The clock is the server's: another window may have been used meanwhile.
 */
function warnBeforeSignOut(warning) {
  if (!warning) return
  const left = warning.querySelector('[data-left]')
  let ends = endOf(warning)
  let before = null
  let asking = false

  /** A file that is under way is not cut off. */
  async function look() {
    if (sending || asking) return
    const isDue = ends <= Date.now()
    if (isDue || (isSoon() && warning.hidden)) await ask({ headers: UNATTENDED })
    show()
  }

  function isSoon() {
    return ends - Date.now() <= WARNING_MINUTES * MINUTE
  }

  /** Asks the server when the session ends, and leaves where it has. No answer ends nothing before its time. */
  async function ask(options) {
    asking = true
    const answer = await fetch(warning.dataset.stay, { redirect: 'manual', ...options }).catch(() => null)
    const fresh = answer?.ok ? endIn(await answer.text()) : 0
    asking = false
    if (fresh > Date.now()) {
      ends = fresh
    } else if (answer?.ok || answer?.type === 'opaqueredirect' || ends <= Date.now()) {
      unsent = false
      location.replace(warning.dataset.ended)
    }
  }

  function show() {
    const minutes = Math.max(1, Math.ceil((ends - Date.now()) / MINUTE))
    left.textContent = minutes === 1 ? '1 minute' : `${minutes} minutes`
    if (isSoon() && warning.hidden) {
      before = document.activeElement
      warning.hidden = false
      warning.focus()
    } else if (!isSoon() && !warning.hidden) {
      warning.hidden = true
      before?.focus()
    }
  }

  warning.querySelector('[data-stay-button]').addEventListener('click', async () => {
    await ask({})
    show()
  })
  setInterval(look, MINUTE / 4)
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
}

/** The server says whole seconds; one later its session has ended, too. */
function endOf(warning) {
  return warning ? Date.now() + (Number(warning.dataset.seconds) + 1) * 1000 : 0
}

function endIn(html) {
  return endOf(new DOMParser().parseFromString(html, 'text/html').getElementById('session-warning'))
}

/** Asks before a form that was changed and not sent is left. */
function warnOfUnsentForms() {
  for (const form of document.querySelectorAll('main form[method="post"]')) {
    form.addEventListener('change', () => { unsent = true })
    form.addEventListener('submit', () => { unsent = false })
  }
  addEventListener('beforeunload', (event) => { if (unsent) event.preventDefault() })
}

/** Sends a file as its form does, straight to the bucket, and says meanwhile how much is sent. */
function sendWithProgress(form) {
  if (!form) return
  const part = (name) => form.querySelector(`[data-send="${name}"]`)
  const input = form.elements.file
  const button = form.querySelector('button')
  const bar = part('progress').querySelector('progress')
  form.noValidate = true

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [file] = input.files
    const wrong = complaint(file)
    say(wrong)
    if (!wrong) send(file)
  })

  function complaint(file) {
    if (!file) return 'Select a file'
    if (file.size === 0) return 'The file is empty'
    return file.size > LARGEST ? 'The file must not be larger than 1 GiB' : ''
  }

  function say(wrong) {
    const message = part('error')
    message.textContent = wrong
    message.hidden = !wrong
    part('group').classList.toggle('govuk-form-group--error', wrong !== '')
    input.setAttribute('aria-describedby', wrong ? 'file-hint file-error' : 'file-hint')
    if (wrong) input.focus()
  }

  function send(file) {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => show(Math.floor((100 * loaded) / total)))
    request.addEventListener('load', () => (request.status === 204 ? sent() : failed(REFUSED[request.status])))
    request.addEventListener('error', () => failed())
    request.open('POST', form.getAttribute('action'))
    request.send(entries(file))
    underWay(true)
  }

  /** The bucket takes no field behind the file, and answers here instead of leading back. */
  function entries(file) {
    const all = new FormData(form)
    all.set('success_action_redirect', '')
    all.delete('file')
    all.append('file', file)
    return all
  }

  function show(percent) {
    bar.value = percent
    if (percent % 10 === 0) part('status').textContent = `${percent}% sent`
  }

  function underWay(is) {
    sending = is
    unsent = is
    button.disabled = is
    part('progress').hidden = !is
    if (!is) part('status').textContent = ''
  }

  function sent() {
    unsent = false
    location.assign(form.dataset.then)
  }

  function failed(why = 'The file could not be sent. Check your connection, and try again') {
    underWay(false)
    say(why)
  }
}

/** Shows how far a file is, until it has come to an end; after ten minutes only when asked to. */
async function followFile() {
  const end = Date.now() + 10 * MINUTE
  let pause = 2_000
  while (document.querySelector('[data-module="cp-under-way"]') && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(pause * 1.1, 10_000)
    if (document.hidden) continue
    const answer = await fetch(location.pathname, { redirect: 'error', headers: UNATTENDED }).catch(() => null)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of document.querySelectorAll('[data-live]')) {
      const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`)
      const isRead = part.contains(document.activeElement)
      if (fresh && !isRead && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes)
    }
  }
}
