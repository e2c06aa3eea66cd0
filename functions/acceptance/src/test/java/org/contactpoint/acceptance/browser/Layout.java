package org.contactpoint.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;

/** Where the text of a page stands, however it is enlarged, spaced, coloured or printed. */
final class Layout {
  /** WCAG 2.2, success criterion 1.4.12. */
  private static final String SPACED =
      """
      () => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}' +
          'p{margin-bottom:2em!important}')
        document.adoptedStyleSheets = [sheet]
      }
      """;

  /** Lines of text that stand one on another, or beside the window; a table may be scrolled. */
  private static final String WRONG =
      """
      () => {
        const lines = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const parent = text.parentElement
          if (text.data.trim() === '' || !parent.checkVisibility({ visibilityProperty: true })) continue
          if (parent.closest('script, select, .govuk-visually-hidden, .govuk-skip-link, .cp-scroll')) continue
          const range = document.createRange()
          range.selectNodeContents(text)
          for (const { left, right, top, bottom } of range.getClientRects()) {
            // Lines may touch where letters leave room.
            const room = (bottom - top) / 4
            if (right - left > 1) lines.push({ parent, left, right, top: top + room, bottom: bottom - room })
          }
        }
        const told = ({ parent }) => parent.textContent.trim().slice(0, 40)
        const wrong = lines.filter(({ left, right }) => left < -1 || right > innerWidth + 1).map(line => 'cut: ' + told(line))
        const near = lines.toSorted((one, other) => one.top - other.top)
        near.forEach((one, i) => {
          for (let j = i + 1; j < near.length && near[j].top < one.bottom; j++) {
            const other = near[j]
            if (one.left + 1 < other.right && other.left + 1 < one.right) wrong.push('overlapping: ' + told(one) + ' / ' + told(other))
          }
        })
        return wrong
      }
      """;

  /** What moves by itself, or slides when it changes. */
  private static final String MOVING =
      """
      () => [...document.querySelectorAll('*')].flatMap(one => [null, '::before', '::after'].filter(pseudo => {
        const style = getComputedStyle(one, pseudo)
        return style.animationName !== 'none' || style.scrollBehavior === 'smooth'
          || style.transitionDuration.split(', ').some(time => time !== '0s')
      }).map(pseudo => one.outerHTML.slice(0, 80) + (pseudo ?? '')))
      """;

  private final Page page;

  Layout(Page page) {
    this.page = page;
  }

  /** Sets as much room between lines, words and letters as a reader may need. */
  Layout spaced() {
    page.evaluate(SPACED);
    return this;
  }

  /** The page on paper. */
  Layout printed() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    return this;
  }

  /** The page in the few colours that a reader has chosen. */
  Layout inForcedColours() {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    return this;
  }

  /** Text that is cut or overlaps. */
  List<?> wrong() {
    return (List<?>) page.evaluate(WRONG);
  }

  /** Elements that move. */
  List<?> moving() {
    return (List<?>) page.evaluate(MOVING);
  }
}
