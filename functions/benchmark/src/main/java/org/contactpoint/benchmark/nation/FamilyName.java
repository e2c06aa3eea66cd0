package org.contactpoint.benchmark.nation;

import org.jspecify.annotations.Nullable;

/** A family name of one or two parts. */
record FamilyName(String first, @Nullable String second, boolean hyphenated) {

  static FamilyName single(String name) {
    return new FamilyName(name, null, false);
  }
}
