package org.contactpoint.portal.decision;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the thing that is decided about.
 *
 * @param href a page of ours that tells more, null for none
 */
public record Fact(String key, String value, @Nullable String href) {

  /** A fact alone. */
  public static Fact of(String key, String value) {
    return new Fact(key, value, null);
  }

  /** A fact that leads to a page of ours. */
  public static Fact of(String key, String value, String href) {
    return new Fact(key, value, href);
  }

  @Override
  public String toString() {
    return "Fact[redacted]";
  }
}
