package org.contactpoint.domain.audit;

import java.util.function.Function;

/**
 * Something that may leave, because its entry stands in the trail: there is no other way to make
 * one (the rules, §7).
 */
public final class Disclosed<T> {

  private final T content;

  private Disclosed(T content) {
    this.content = content;
  }

  /** What became of the wish to disclose. */
  public sealed interface Release<T> permits Released, Withheld {}

  /** The entry stands; the content may leave. */
  public record Released<T>(Disclosed<T> disclosed) implements Release<T> {}

  /** The trail could not be written: error, and no data. */
  public record Withheld<T>() implements Release<T> {}

  /** Writes the entry, and only then releases the content. */
  public static <T> Release<T> after(AuditTrail trail, AuditEntry entry, T content) {
    return switch (trail.append(entry)) {
      case AuditTrail.Appended ignored -> new Released<>(new Disclosed<>(content));
      case AuditTrail.Failed ignored -> new Withheld<>();
    };
  }

  /** The content of an act whose entry was committed together with it. */
  public static <T> Disclosed<T> by(
      org.contactpoint.domain.commit.Commits.Committed proof, T content) {
    return new Disclosed<>(content);
  }

  /** The same release in another form: a view becomes the body of an answer. */
  public <R> Disclosed<R> map(Function<? super T, ? extends R> form) {
    return new Disclosed<>(form.apply(content));
  }

  /** What may leave. */
  public T content() {
    return content;
  }

  @Override
  public String toString() {
    return "Disclosed[redacted]";
  }
}
