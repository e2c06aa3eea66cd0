package org.contactpoint.benchmark.nation;

import org.jspecify.annotations.Nullable;

/** A given name of one or two parts. */
record GivenName(String first, @Nullable String second) {

  static GivenName single(String name) {
    return new GivenName(name, null);
  }

  /** The part that distinguishes brothers and sisters. */
  String distinguishing() {
    return second == null ? first : second;
  }
}
