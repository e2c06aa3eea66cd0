package org.contactpoint.acceptance.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/**
 * Something that somebody asks for, as often as it takes to learn what became of it.
 *
 * @param done what is remembered once it is acknowledged
 * @param refused what is remembered once it is clear that nothing was done
 */
record Request(
    Route route,
    String who,
    String path,
    String body,
    Map<String, String> headers,
    Consumer<Reply> done,
    Consumer<Reply> refused) {

  private static final String KEY = "Idempotency-Key";

  /** A request of that route by that account. */
  static Request of(Route route, String who, String path) {
    return new Request(route, who, path, "", Map.of(), reply -> {}, reply -> {});
  }

  Request body(String json) {
    return new Request(route, who, path, json, headers, done, refused);
  }

  Request header(String name, String value) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(name, value);
    return new Request(route, who, path, body, all, done, refused);
  }

  Request key(String value) {
    return header(KEY, value);
  }

  Request purpose(String purpose) {
    return header("Access-Purpose", purpose);
  }

  Request done(Consumer<Reply> then) {
    return new Request(route, who, path, body, headers, then, refused);
  }

  Request refused(Consumer<Reply> then) {
    return new Request(route, who, path, body, headers, done, then);
  }

  boolean hasKey() {
    return headers.containsKey(KEY);
  }

  @Override
  public String toString() {
    return who + " " + route + " " + path;
  }
}
