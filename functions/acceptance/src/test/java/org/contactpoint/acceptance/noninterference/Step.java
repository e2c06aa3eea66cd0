package org.contactpoint.acceptance.noninterference;

import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.contract.route.Route;

/**
 * One thing that happens. Steps know one another by number alone, so that any of them can be left
 * out: what a step asks of an answer that is missing is an id that nothing has.
 */
sealed interface Step {
  /** Its place in the sequence as it was drawn. */
  int number();

  /**
   * Somebody calls. In path, headers and body {@code <hidden>} is the number of a child, {@code
   * <3:/uploadId>} what the third step answered there, {@code <3#ETag>} its header.
   *
   * @param who the account, empty for nobody
   */
  record Request(
      int number, String who, Route route, String path, Map<String, String> headers, String body)
      implements Step {
    public Request {
      headers = java.util.Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** The same once more, to the letter. */
    Request again(int as) {
      return new Request(as, who, route, path, headers, body);
    }

    /** The same with another body. */
    Request saying(String other) {
      return new Request(number, who, route, path, headers, other);
    }

    @Override
    public String toString() {
      return "%3d %s %s %s %s %s".formatted(number, who, route.method(), path, headers, body);
    }
  }

  /**
   * Somebody opens a page, or sends its form. Path and form name things as those of a request do.
   *
   * @param who the account, empty for whoever has not signed in
   * @param page the path of the page, with the names of its ids
   * @param form what is filled in, empty where the page is opened
   */
  record Page(int number, String who, String page, String path, Map<String, String> form)
      implements Step {
    public Page {
      form = java.util.Collections.unmodifiableMap(new TreeMap<>(form));
    }

    @Override
    public String toString() {
      return "%3d %s %s %s".formatted(number, who, form.isEmpty() ? "opens" : "sends", path)
          + (form.isEmpty() ? "" : " " + form);
    }
  }

  /**
   * A file is put where the step announced it, and so many messages of the queue are worked off.
   *
   * @param announced the number of the step that announced it
   */
  record Delivery(int number, int announced, String csv, int messages) implements Step {
    /** The same with a file that has less in it. */
    Delivery of(String less) {
      return new Delivery(number, announced, less, messages);
    }

    @Override
    public String toString() {
      return "%3d the file announced by step %d comes, and %s of it are worked off:%n%s"
          .formatted(
              number, announced, messages > 99 ? "all messages" : messages + " messages", csv);
    }
  }

  /** Whoever is entitled does to the hidden child what the kind has them do. */
  record Meanwhile(int number) implements Step {
    @Override
    public String toString() {
      return "%3d meanwhile the hidden fact changes".formatted(number);
    }
  }
}
