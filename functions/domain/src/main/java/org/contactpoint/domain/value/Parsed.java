package org.contactpoint.domain.value;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a field: the value, or a short fixed reason that never repeats what was
 * typed (rules §4.19).
 */
public sealed interface Parsed<T> {

  /** The value of a field that keeps its rule. */
  record Valid<T>(T value) implements Parsed<T> {
    @Override
    public String toString() {
      return "Valid[redacted]";
    }
  }

  /** The field is not valid; the reason completes a sentence that begins with the field's name. */
  record Invalid<T>(String reason) implements Parsed<T> {}

  /** A field that keeps its rule. */
  static <T> Parsed<T> valid(T value) {
    return new Valid<>(value);
  }

  /** A field that is not valid, with a reason that does not repeat the input. */
  static <T> Parsed<T> invalid(String reason) {
    return new Invalid<>(reason);
  }

  /** Whether the field keeps its rule. */
  default boolean isValid() {
    return this instanceof Valid;
  }

  /** Makes one result of either case. */
  default <R extends @Nullable Object> R fold(
      Function<? super T, ? extends R> onValid, Function<? super String, ? extends R> onInvalid) {
    return switch (this) {
      case Valid<T> valid -> onValid.apply(valid.value());
      case Invalid<T> invalid -> onInvalid.apply(invalid.reason());
    };
  }

  /** Changes a valid value; an invalid one keeps its reason. */
  default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Valid<T> valid -> new Valid<>(change.apply(valid.value()));
      case Invalid<T> invalid -> new Invalid<>(invalid.reason());
    };
  }

  /** Judges a valid value further; an invalid one keeps its first reason. */
  default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
    return switch (this) {
      case Valid<T> valid -> next.apply(valid.value());
      case Invalid<T> invalid -> new Invalid<>(invalid.reason());
    };
  }

  /** The value, empty if the field is not valid. */
  default Optional<T> toOptional() {
    return switch (this) {
      case Valid<T> valid -> Optional.of(valid.value());
      case Invalid<T> invalid -> Optional.empty();
    };
  }

  /** The value, or an {@link IllegalArgumentException} whose message is the reason alone. */
  default T orElseThrow() {
    return switch (this) {
      case Valid<T> valid -> valid.value();
      case Invalid<T> invalid -> throw new IllegalArgumentException(invalid.reason());
    };
  }
}
