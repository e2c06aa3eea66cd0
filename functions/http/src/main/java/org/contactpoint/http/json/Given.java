package org.contactpoint.http.json;

import org.jspecify.annotations.Nullable;

/**
 * A field of a merge patch (RFC 7396), in which it matters whether a field is left out or set to
 * null; a record component of any other type can't tell.
 */
public sealed interface Given<T> {

  /** The field is left out: it stays as it is. */
  record Absent<T>() implements Given<T> {}

  /** The field is null: it goes. */
  record Cleared<T>() implements Given<T> {}

  /** The field gets that value. */
  record Value<T>(T value) implements Given<T> {
    @Override
    public String toString() {
      return "Value[redacted]";
    }
  }

  /** Whether the patch says anything of the field. */
  default boolean isGiven() {
    return !(this instanceof Absent);
  }

  /** The new value: the old one where the field is left out, null where it goes. */
  default @Nullable T over(@Nullable T old) {
    return switch (this) {
      case Absent<T> ignored -> old;
      case Cleared<T> ignored -> null;
      case Value<T> given -> given.value();
    };
  }
}
