package org.contactpoint.http.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookies of a request (RFC 6265, §4.2). */
public final class Cookies {
  private Cookies() {}

  /** The value of a cookie that was sent exactly once. */
  public static Optional<String> value(Headers headers, String name) {
    List<String> values =
        pairs(headers)
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** The names of all cookies that were sent; browsers send the oldest first (RFC 6265, §5.4). */
  public static List<String> names(Headers headers) {
    return pairs(headers).map(pair -> pair.split("=", 2)[0]).distinct().toList();
  }

  private static Stream<String> pairs(Headers headers) {
    return headers.all("Cookie").stream()
        .flatMap(line -> Stream.of(line.split(";", -1)))
        .map(String::strip);
  }
}
