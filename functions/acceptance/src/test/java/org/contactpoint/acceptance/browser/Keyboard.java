package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.contactpoint.acceptance.world.Structure;

/** A page as somebody uses it who has a keyboard alone. */
public final class Keyboard {
  /** Nobody presses Tab more often on a page. */
  private static final int MOST = 300;

  /** Structures in which everything was reached. */
  private static final Set<String> REACHED = ConcurrentHashMap.newKeySet();

  /**
   * Notes what can be used below an element, in its order, and how it looks without the focus. Of
   * radios of one name Tab reaches one, and the arrows the others.
   */
  private static final String NOTE =
      """
      selector => {
        const root = document.querySelector(selector)
        const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
        const isUsable = one =>
          !one.disabled && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true })
        const radios = one =>
          [...root.querySelectorAll('input[type=radio]')].filter(other => other.name === one.name && isUsable(other))
        const isReached = one =>
          one.type !== 'radio' || one === (radios(one).find(other => other.checked) ?? radios(one)[0])
        const part = style => [
          style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor,
          style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth].join()
        const label = one => one.nextElementSibling?.matches('label')
          ? part(getComputedStyle(one.nextElementSibling, '::before')) : ''
        const look = one => part(getComputedStyle(one)) + label(one)
        const usable = [...root.querySelectorAll(all)].filter(isUsable).filter(isReached)
        window.keyboard = { root, usable, look, plain: usable.map(look) }
        return usable.length
      }
      """;

  /** Goes to where the noted element begins. */
  private static final String BEGIN =
      """
      () => {
        const { root } = window.keyboard
        document.activeElement.blur()
        if (root === document.body) return
        const had = root.getAttribute('tabindex')
        root.tabIndex = -1
        root.focus({ preventScroll: true })
        if (had === null) root.removeAttribute('tabindex')
      }
      """;

  /** Where the focus is: at which of what was noted, and whether it can be seen there. */
  private static final String FOCUSED =
      """
      () => {
        const { root, usable, look, plain } = window.keyboard
        const one = document.activeElement
        const place = usable.indexOf(one)
        return {
          place,
          left: one === document.body || !root.contains(one),
          seen: place < 0 || look(one) !== plain[place],
          text: one.outerHTML.slice(0, 120)
        }
      }
      """;

  private static final String OUTLINED =
      """
      () => {
        const one = document.activeElement
        const styles = [getComputedStyle(one)]
        if (one.nextElementSibling?.matches('label')) styles.push(getComputedStyle(one.nextElementSibling, '::before'))
        return styles.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
      }
      """;

  private static final String NAME =
      """
      () => {
        const one = document.activeElement
        const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? ''
        return name.replace(/\\s+/g, ' ').trim()
      }
      """;

  /**
   * Where the focus is.
   *
   * @param place in what was noted, -1 for anything else
   */
  private record Focus(int place, boolean isOutside, boolean isSeen, String text) {
    static Focus of(Map<?, ?> told) {
      return new Focus(
          told.get("place") instanceof Integer place ? place : -1,
          Boolean.TRUE.equals(told.get("left")),
          Boolean.TRUE.equals(told.get("seen")),
          String.valueOf(told.get("text")));
    }
  }

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Presses a key, such as {@code Enter} or {@code Shift+Tab}. */
  public Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Presses Enter, and waits for the page that comes. */
  public void enter() {
    AtomicBoolean isThere = new AtomicBoolean();
    Consumer<Page> note = shown -> isThere.set(true);
    page.onLoad(note);
    press("Enter");
    page.waitForCondition(isThere::get);
    page.offLoad(note);
  }

  /** Types where the focus is. */
  public Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Presses Tab until the focus, which can always be seen, is on what is called that. */
  public Keyboard to(String name) {
    page.evaluate(NOTE, "body");
    for (int i = 0; i < MOST; i++) {
      Focus focus = next();
      assertThat(focus.isSeen()).as("focus on " + focus.text()).isTrue();
      if (name.equals(name())) {
        return this;
      }
    }
    throw new AssertionError("Tab does not reach " + name + " on " + page.url());
  }

  /** What the element with the focus is called: its label, or its text. */
  public String name() {
    return (String) page.evaluate(NAME);
  }

  /**
   * Checks that Tab reaches everything that can be used below the element of that selector, in its
   * order, that the focus can be seen everywhere, and that it comes out again; each structure once.
   */
  public void reachesEverything(String selector) {
    String structure = Structure.of(page, selector);
    if (!REACHED.contains(structure)) {
      reaches(selector);
      REACHED.add(structure);
    }
  }

  /** Checks that whatever has the focus is outlined, which stays where colours are forced. */
  public void showsOutlines() {
    int usable = (int) page.evaluate(NOTE, "body");
    page.evaluate(BEGIN);
    for (int i = 0; i < usable; i++) {
      Focus focus = next();
      assertThat(page.evaluate(OUTLINED)).as("outline of " + focus.text()).isEqualTo(true);
    }
  }

  private void reaches(String selector) {
    int usable = (int) page.evaluate(NOTE, selector);
    page.evaluate(BEGIN);
    List<Integer> reached = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    Focus focus = next();
    // Behind the last one a browser begins again.
    for (int i = 0; i < MOST && !focus.isOutside() && !reached.contains(focus.place()); i++) {
      // It lets the keyboard into whatever it scrolls, too.
      if (focus.place() >= 0) {
        reached.add(focus.place());
      }
      if (!focus.isSeen()) {
        unseen.add(focus.text());
      }
      focus = next();
    }
    assertThat(unseen).as("where the focus can't be seen on " + page.url()).isEmpty();
    assertThat(reached)
        .as("what Tab reaches on " + page.url())
        .containsExactlyElementsOf(IntStream.range(0, usable).boxed().toList());
  }

  private Focus next() {
    press("Tab");
    return Focus.of((Map<?, ?>) page.evaluate(FOCUSED));
  }
}
