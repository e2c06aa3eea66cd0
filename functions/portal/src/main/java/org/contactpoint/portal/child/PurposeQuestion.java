package org.contactpoint.portal.child;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;
import org.contactpoint.portal.part.Choice.Option;

/**
 * What is asked before a record is opened. The answer leads to the page that was asked for.
 *
 * @param missing whether somebody went on without an answer
 * @param kept what else the address of that page said
 */
public record PurposeQuestion(List<Option> purposes, boolean missing, Map<String, String> kept) {
  private static final String ASKED = "asked";

  static PageAnswer shown(PageRequest request) {
    Map<String, String> kept = new LinkedHashMap<>();
    request
        .query()
        .keySet()
        .forEach(name -> request.parameter(name).ifPresent(v -> kept.put(name, v)));
    kept.remove("purpose");
    boolean missing = kept.remove(ASKED) != null;
    return PageAnswer.Shown.of(
        "child/purpose", new PurposeQuestion(Purposes.ofRecord(request.person()), missing, kept));
  }

  @Override
  public String toString() {
    return "PurposeQuestion[redacted]";
  }
}
