package org.contactpoint.shielding.subjectaccess;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.subjectaccess.document.WholeDocument.ServiceLine;

/**
 * Which organisations a document names as those of who looked: only those that it names as services
 * anyway. A name that is missing says nothing then: any office may have looked, and that a
 * sensitive one did can't be seen (rules §5).
 *
 * @param all whether every organisation may be named
 * @param names the names of the services, in small letters
 */
record ToldBodies(boolean all, Set<String> names) {
  /** For whoever is told of all services. */
  static final ToldBodies ALL = new ToldBodies(true, Set.of());

  ToldBodies {
    names = Set.copyOf(names);
  }

  /** Those of these services. */
  static ToldBodies of(List<ServiceLine> services) {
    return new ToldBodies(
        false,
        services.stream()
            .map(service -> small(service.organisation()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether no organisation at all is named, so that none has to be looked up. */
  boolean isNobody() {
    return !all && names.isEmpty();
  }

  /** Whether that organisation is named. */
  boolean has(Organisation organisation) {
    return all || names.contains(small(organisation.name()));
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "ToldBodies[redacted]";
  }
}
