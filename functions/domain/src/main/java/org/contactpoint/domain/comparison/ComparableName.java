package org.contactpoint.domain.comparison;

import org.jspecify.annotations.Nullable;

/** A whole name made ready to be compared; at least one part is there. */
public record ComparableName(@Nullable ComparableWord given, @Nullable ComparableWord family) {

  /** Whether it has one part only. */
  public boolean isMononym() {
    return given == null || family == null;
  }

  /** The given name, or the only name. */
  public ComparableWord first() {
    if (given != null) {
      return given;
    }
    if (family != null) {
      return family;
    }
    throw new IllegalStateException("a name has a part");
  }

  /** The family name, or the only name. */
  public ComparableWord last() {
    return family == null ? first() : family;
  }

  @Override
  public String toString() {
    return "Called[redacted]";
  }
}
