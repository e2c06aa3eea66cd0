package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Finding;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * An investigation.
 *
 * @param closure null while it is open
 */
public record InvestigationDocument(
    String child,
    String emergency,
    String account,
    String person,
    String organisation,
    String responsible,
    String openedAt,
    @Nullable ClosureDocument closure) {

  /** How it ended. */
  public record ClosureDocument(String finding, String by, String at) {

    private static ClosureDocument of(Investigation.Closure closure) {
      return new ClosureDocument(
          closure.finding().code(), closure.by().value(), closure.at().toString());
    }

    private Investigation.Closure closure() {
      return new Investigation.Closure(
          Finding.parse(finding).orElseThrow(), new AccountId(by), Instant.parse(at));
    }
  }

  /** The document of an investigation. */
  public static InvestigationDocument of(Investigation investigation) {
    Investigation.Closure closure = investigation.closure();
    return new InvestigationDocument(
        investigation.child().value(),
        investigation.emergency().code(),
        investigation.opener().account().value(),
        investigation.opener().person().value(),
        investigation.opener().organisation(),
        investigation.responsible().value(),
        investigation.openedAt().toString(),
        closure == null ? null : ClosureDocument.of(closure));
  }

  /** The investigation that it is the document of. */
  public Investigation investigation(String id, long version) {
    return new Investigation(
        id,
        new ContactPointId(child),
        Emergency.parse(emergency).orElseThrow(),
        new Investigation.Opener(new AccountId(account), new PersonId(person), organisation),
        new Authority(responsible),
        Instant.parse(openedAt),
        closure == null ? null : closure.closure(),
        version);
  }

  @Override
  public String toString() {
    return "InvestigationDocument[redacted]";
  }
}
