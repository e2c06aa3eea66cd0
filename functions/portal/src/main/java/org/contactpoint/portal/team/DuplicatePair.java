package org.contactpoint.portal.team;

import java.util.List;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.portal.page.PersonNames;

/** Both records of a pair whole, as the API shows them to the caller, and how they agree. */
public record DuplicatePair(
    String duplicateId,
    String foundOn,
    List<ChildRecordResponse> children,
    List<Evidence> evidence) {

  public DuplicatePair {
    children = List.copyOf(children);
    evidence = List.copyOf(evidence);
  }

  /** The record with the smaller number. */
  public ChildRecordResponse first() {
    return children.getFirst();
  }

  /** The other one. */
  public ChildRecordResponse second() {
    return children.getLast();
  }

  /** Both, line by line. */
  public List<Comparison> lines() {
    return Comparison.of(first(), second());
  }

  /** The evidence as a picture. */
  public Waterfall waterfall() {
    return Waterfall.of(evidence);
  }

  /** Whether a shielded child takes part, so that a merge needs an approver (rules §4). */
  public boolean isShielded() {
    return children.stream().anyMatch(ChildRecordResponse::shielded);
  }

  /** The name that a child goes by. */
  public static String name(ChildRecordResponse child) {
    return child.names().stream()
        .filter(name -> name.type().equals("current"))
        .findFirst()
        .or(() -> child.names().stream().findFirst())
        .map(DuplicatePair::text)
        .orElse("");
  }

  private static String text(NameResponse name) {
    return PersonNames.of(name.givenName(), name.familyName());
  }

  @Override
  public String toString() {
    return "DuplicatePair[redacted]";
  }
}
