package org.contactpoint.dynamodb.document;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.source.Version;
import org.jspecify.annotations.Nullable;

/** What a source said at one time. */
public record VersionDocument(
    String asOf,
    String act,
    boolean withdrawn,
    FactsDocument facts,
    @Nullable AdditionDocument adding,
    @Nullable String enteredAt) {

  public static VersionDocument of(Version version) {
    return new VersionDocument(
        version.asOf().toString(),
        version.act(),
        version.withdrawn(),
        FactsDocument.of(version.facts()),
        AdditionDocument.of(version.adding()),
        version.enteredAt() == null ? null : version.enteredAt().toString());
  }

  public Version version() {
    return new Version(
        LocalDate.parse(asOf),
        act,
        withdrawn,
        facts.facts(),
        adding == null ? null : adding.addition(),
        enteredAt == null ? null : Instant.parse(enteredAt));
  }
}
