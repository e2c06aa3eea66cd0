package org.contactpoint.acceptance.world;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page. */
public final class Axe {
  private Axe() {}

  /** By all of its rules. */
  public static List<String> violations(Page page) {
    return told(looking(page));
  }

  /** By the rules with those tags. */
  public static List<String> violations(Page page, List<String> tags) {
    return told(looking(page).withTags(tags));
  }

  private static AxeBuilder looking(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    // Otherwise each element that is as it should be is told of as well, rule by rule.
    options.setResultTypes(List.of("violations"));
    // One page without frames of others needs no second window to gather what is found.
    return new AxeBuilder(page).options(options).setLegacyMode(true);
  }

  private static List<String> told(AxeBuilder builder) {
    return builder.analyze().getViolations().stream().map(Axe::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
