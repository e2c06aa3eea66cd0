package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.shielding.hiding.MergedRecords;

/**
 * Finds involvements that are hidden with a child: each stays its owner's to end, and shows nothing
 * else.
 */
@Singleton
final class HiddenInvolvements {
  private final HiddenFacts hidden;
  private final Entitlement entitlement;
  private final MergedRecords merged;

  HiddenInvolvements(HiddenFacts hidden, Entitlement entitlement, MergedRecords merged) {
    this.hidden = hidden;
    this.entitlement = entitlement;
    this.merged = merged;
  }

  /** The record that holds it, the statement and the involvement in it. */
  record Own(ChildRecord.Shielded record, Statement statement, Involvement involvement) {}

  /**
   * The caller's own involvement of that id with the child; anybody else's is absent.
   *
   * @param child the record that the caller named
   */
  Optional<Own> own(Caller caller, ChildRecord.Shielded child, String involvementId) {
    return records(caller, child).stream()
        .flatMap(record -> in(record, caller, involvementId).stream())
        .findFirst();
  }

  private Optional<Own> in(ChildRecord.Shielded record, Caller caller, String involvementId) {
    return OwnInvolvement.changeable(hidden.of(record.id()), caller.account(), involvementId)
        .map(own -> new Own(record, own.statement(), own.involvement()));
  }

  /** Merged records are one to the child's own team, and strangers to everybody else. */
  private List<ChildRecord.Shielded> records(Caller caller, ChildRecord.Shielded child) {
    ChildRecord.Shielded record = entitlement.recordFor(caller, child);
    return entitlement.isResponsible(caller, record.id())
            && caller.account().plays(Role.MANAGEMENT_TEAM)
        ? merged.all(record)
        : List.of(child);
  }
}
