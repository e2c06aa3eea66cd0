package org.contactpoint.uploads.receive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.domain.value.Authority;

/**
 * Where a file is stored: {@code uploads/<council>/<feed>/<name>}, which says whose it is (rules
 * §12).
 */
public record ObjectKey(Source source, String fileName) {
  private static final Pattern FORM = Pattern.compile("uploads/([^/]+)/([^/]+)/([^/]+)");

  /** Reads a key; empty where it names no authority and feed. */
  public static Optional<ObjectKey> parse(String key) {
    Matcher parts = FORM.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Authority.parse(parts.group(1))
        .toOptional()
        .filter(authority -> authority.value().equals(parts.group(1)))
        .flatMap(authority -> of(authority, parts.group(2), parts.group(3)));
  }

  private static Optional<ObjectKey> of(Authority authority, String feed, String name) {
    return Feed.parse(feed)
        .toOptional()
        .map(known -> new ObjectKey(new Source(authority, known.code()), name));
  }

  /** The key of a file of that source. */
  public static String of(Source source, String name) {
    return "uploads/" + source.code() + "/" + name;
  }
}
