package org.contactpoint.shielding.subjectaccess;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Statement;

/**
 * The bodies that ever had a sensitive involvement with a child, ended and hidden ones too: to name
 * one as the employer of who looked would tell of the service (rules §5).
 *
 * @param named their codes and names, in small letters
 * @param owners the accounts that entered such an involvement
 */
record SensitiveBodies(Set<String> named, Set<AccountId> owners) {
  /** For whoever may be told of all services. */
  static final SensitiveBodies NONE = new SensitiveBodies(Set.of(), Set.of());

  SensitiveBodies {
    named = Set.copyOf(named);
    owners = Set.copyOf(owners);
  }

  /** Those that any version of any statement names, taken back or not. */
  static SensitiveBodies of(List<Statement> statements) {
    List<Involvement> sensitive =
        statements.stream()
            .flatMap(statement -> statement.versions().stream())
            .flatMap(version -> Stream.ofNullable(version.facts().involvement()))
            .filter(Involvement::isSensitive)
            .toList();
    return new SensitiveBodies(
        sensitive.stream()
            .flatMap(
                involvement ->
                    Stream.of(
                        involvement.organisationCode().value(),
                        involvement.organisationName().value()))
            .map(SensitiveBodies::small)
            .collect(Collectors.toUnmodifiableSet()),
        sensitive.stream()
            .flatMap(involvement -> Stream.ofNullable(involvement.owner()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Whether that entry is of one of them, by what it says or by what its account belongs to now.
   */
  boolean has(TrailEntry entry, Organisation now) {
    return Stream.of(entry.organisation(), now.code(), now.name())
            .map(SensitiveBodies::small)
            .anyMatch(named::contains)
        || Stream.concat(Stream.of(entry.account()), Stream.ofNullable(entry.onBehalfOf()))
            .anyMatch(owners::contains);
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "SensitiveBodies[redacted]";
  }
}
