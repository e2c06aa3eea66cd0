package org.contactpoint.domain.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Content that may be disclosed, because its entry is in the trail: there is no other way to make
 * one (rules §7). Content about children is disclosed only after entries that name each of them.
 */
public final class Disclosed<T> {

  private final T content;

  private Disclosed(T content) {
    this.content = content;
  }

  /** The outcome of a disclosure. */
  public sealed interface Release<T> permits Released, Withheld {}

  /** The entry was written; the content may be disclosed. */
  public record Released<T>(Disclosed<T> disclosed) implements Release<T> {}

  /** The trail could not be written: error, and no data. */
  public record Withheld<T>() implements Release<T> {}

  /**
   * Writes the entry, and only then releases the content.
   *
   * @throws IllegalStateException if the content is about a child that the entry does not name, or
   *     the trail answers for another entry: a fault of the caller, and nothing is released
   */
  public static <T> Release<T> after(AuditTrail trail, AuditEntry entry, T content) {
    refuseUnnamed(List.of(entry), content);
    return switch (trail.append(entry)) {
      case AuditTrail.Appended appended -> new Released<>(proven(appended, entry, content));
      case AuditTrail.Failed ignored -> new Withheld<>();
    };
  }

  private static <T> Disclosed<T> proven(AuditTrail.Appended proof, AuditEntry entry, T content) {
    if (!proof.entry().equals(entry)) {
      throw new IllegalStateException("the proof is of another entry");
    }
    return new Disclosed<>(content);
  }

  /**
   * The content of an act whose entries were committed together with it.
   *
   * @throws IllegalStateException if the content is about a child that no committed entry names: a
   *     fault of the caller, and nothing is released
   */
  public static <T> Disclosed<T> by(Commits.Committed proof, T content) {
    refuseUnnamed(proof.entries(), content);
    return new Disclosed<>(content);
  }

  private static void refuseUnnamed(List<AuditEntry> entries, Object content) {
    Set<ContactPointId> named =
        entries.stream().flatMap(Disclosed::named).collect(Collectors.toUnmodifiableSet());
    if (!children(content).allMatch(named::contains)) {
      throw new IllegalStateException("the content tells of a child that no entry names");
    }
  }

  private static Stream<ContactPointId> named(AuditEntry entry) {
    return Stream.concat(entry.event().child().stream(), entry.event().shown().stream());
  }

  private static Stream<ContactPointId> children(Object content) {
    return switch (content) {
      case AboutChildren about -> about.children().stream();
      case Collection<?> several -> several.stream().flatMap(Disclosed::children);
      default -> Stream.empty();
    };
  }

  /**
   * The same release in another form: a view becomes the body of an answer. The form makes it of
   * what was released and nothing else: the house rules refuse a function that brings more along
   * than the viewer and a source of random ids.
   */
  public <R> Disclosed<R> map(Function<? super T, ? extends R> form) {
    return new Disclosed<>(form.apply(content));
  }

  /** The content that may be disclosed. */
  public T content() {
    return content;
  }

  @Override
  public String toString() {
    return "Disclosed[redacted]";
  }
}
