package org.contactpoint.acceptance.world;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds pages against WCAG 2.2 AA and what else axe advises: each structure of a page once, however
 * many pages of it differ in their words alone.
 */
public final class Axe {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Structures in which nothing was found. */
  private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

  private Axe() {}

  /** What is found on the page as it is shown now; empty where nothing is. */
  public static List<String> findings(Page page) {
    String structure = Structure.of(page, "html");
    if (HELD.contains(structure)) {
      return List.of();
    }
    List<String> found = analysed(page);
    if (found.isEmpty()) {
      HELD.add(structure);
    }
    return found;
  }

  private static List<String> analysed(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    // Of what is right, and there is much of it, nothing has to be told.
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
            .options(options)
            .withTags(STANDARDS)
            // One page without frames of others needs no second window to gather what is found.
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(Axe::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
  }
}
