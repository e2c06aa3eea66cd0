package org.contactpoint.acceptance.world;

import com.microsoft.playwright.Page;

/**
 * What a page is made of beside its words and numbers: elements, classes, roles, states and which
 * of them have a name. Rows and items that are alike count once. Two pages of one structure are
 * styled alike, read alike and used alike.
 */
public final class Structure {
  /** Writes a node down; an element is followed by its children. */
  private static final String OF =
      """
      const LEFT_OUT = /^(value|href|src|action|content|data-.*|d|x|y|width|height|points|viewBox)$/
      const WORDS = /^(aria-label|alt|title|placeholder)$/
      const LISTS = 'ul, ol, dl, tbody'
      const plain = value => value.replace(/[0-9a-f]*[0-9][0-9a-f]*/gi, '0')
      const attribute = ({ name, value }) =>
        LEFT_OUT.test(name) ? name : name + '=' + (WORDS.test(name) ? value.trim() !== '' : plain(value))
      const of = node => {
        if (node.nodeType === Node.TEXT_NODE) return node.data.trim() === '' ? '' : 'text'
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, link, meta')) return ''
        const parts = [...node.childNodes].map(of).filter(part => part !== '')
        const children = node.matches(LISTS) ? [...new Set(parts)] : parts.filter((part, i) => part !== parts[i - 1])
        return node.localName + '[' + [...node.attributes].map(attribute).join(' ') + '](' + children.join() + ')'
      }
      const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
      const areUnique = new Set(ids).size === ids.length
      """;

  private static final String STRUCTURE =
      "selector => {"
          + OF
          + "return [innerWidth, areUnique, of(document.querySelector(selector))].join() }";

  /** Chapters begin with a heading of the third level; what names them is left out. */
  private static final String THIN =
      "() => {"
          + OF
          + """
            const once = (groups, written) => {
              const seen = new Set()
              for (const group of groups) {
                const text = group.map(written).join()
                if (seen.has(text)) group.forEach(node => node.remove())
                else seen.add(text)
              }
            }
            for (const list of document.querySelectorAll(LISTS)) once([...list.children].map(item => [item]), of)
            const chapters = [...document.querySelectorAll('h3')].map(heading => {
              const chapter = [heading]
              for (let next = heading.nextElementSibling; next && !next.matches('h2, h3'); next = next.nextElementSibling) chapter.push(next)
              return chapter
            })
            once(chapters, node => of(node).replace(/ ?id=[^ \\]]*/g, ''))
            return areUnique
          }
          """;

  private Structure() {}

  /** The structure of the first element of that selector, at the width that it has now. */
  public static String of(Page page, String selector) {
    return (String) page.evaluate(STRUCTURE, selector);
  }

  /**
   * Takes out of a long page whatever has the structure of something before it: rows, items and
   * chapters.
   *
   * @return whether every id of the whole page is there once
   */
  public static boolean thin(Page page) {
    return (boolean) page.evaluate(THIN);
  }
}
