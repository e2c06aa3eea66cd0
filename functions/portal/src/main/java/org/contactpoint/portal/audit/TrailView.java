package org.contactpoint.portal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A trail as its page shows it.
 *
 * @param from the first day, empty for no bound
 * @param to the last day, empty for no bound
 * @param message what was done before, empty for nothing
 */
public record TrailView(Subject subject, Trail held, String from, String to, String message) {

  /**
   * Whose trail it is.
   *
   * @param path of its page
   * @param heading also the title of the page
   */
  public record Subject(String path, String heading, String id) {}

  /** The days that it is of, in words; empty for all. */
  public String days() {
    String first = from.isEmpty() ? "" : " from " + Words.day(from);
    String last = to.isEmpty() ? "" : " until " + Words.day(to);
    return first + last;
  }

  /** Whether an account's, which may be suspended. */
  public boolean isOfAccount() {
    return subject.path().equals(TrailPages.ofAccount(subject.id()));
  }

  /** The page with earlier entries, null for none. */
  public @Nullable String next() {
    String cursor = held.cursor();
    if (cursor == null) {
      return null;
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", from);
    query.put("to", to);
    query.put("cursor", cursor);
    query.values().removeIf(String::isEmpty);
    return subject.path() + "?" + Form.written(query);
  }
}
