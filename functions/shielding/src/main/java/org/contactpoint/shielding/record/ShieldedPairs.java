package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.MergedRecords;

/** Two records of which one is shielded at least, and what forbids merging them. */
@Singleton
final class ShieldedPairs {
  private static final String OUT_OF_TURN = "out-of-turn";

  private final Children children;
  private final MergedRecords merged;
  private final Entitlement entitlement;

  ShieldedPairs(Children children, MergedRecords merged, Entitlement entitlement) {
    this.children = children;
    this.merged = merged;
    this.entitlement = entitlement;
  }

  /** A merge with its two records. */
  record MergedPair(Merge merge, ChildRecord into, ChildRecord duplicate) implements AboutChildren {
    @Override
    public Set<ContactPointId> children() {
      return merge.children();
    }

    @Override
    public String toString() {
      return "MergedPair[redacted]";
    }
  }

  /** Two records of children for whom the caller's council answers. */
  record Pair(ChildRecord into, ChildRecord duplicate) {}

  /** The two records; empty where the caller's council does not answer for both. */
  Optional<Pair> pair(Caller caller, ContactPointId into, ContactPointId duplicate) {
    return own(caller, into)
        .flatMap(one -> own(caller, duplicate).map(other -> new Pair(one, other)));
  }

  private Optional<ChildRecord> own(Caller caller, ContactPointId id) {
    return children
        .find(id)
        .filter(
            record ->
                switch (record) {
                  case ChildRecord.Open open -> caller.account().worksFor(open.responsible());
                  case ChildRecord.Shielded shielded ->
                      entitlement.isResponsible(caller, shielded.id());
                  case ChildRecord.Merged ignored -> false;
                });
  }

  /** Why they can't be joined, whoever approves it. */
  Optional<ShieldedMergeOutcome.Hindered> hindrance(Pair pair) {
    boolean shielded =
        pair.into() instanceof ChildRecord.Shielded
            || pair.duplicate() instanceof ChildRecord.Shielded;
    if (areOne(pair)) {
      return Optional.of(sameRecord());
    }
    if (!shielded || !isFree(pair.into()) || !isFree(pair.duplicate())) {
      return Optional.of(outOfTurn("One of the records is part of another by now."));
    }
    List<ChildRecord> into = together(pair.into());
    List<ChildRecord> duplicate = together(pair.duplicate());
    if (Distinctions.between(into, duplicate)) {
      return Optional.of(
          new ShieldedMergeOutcome.Hindered(
              "told-apart", "A person has told these two children apart."));
    }
    return into.size() + duplicate.size() > Merging.MOST_RECORDS
        ? Optional.of(
            new ShieldedMergeOutcome.Hindered(
                "too-many-records", "A child has at most four records."))
        : Optional.empty();
  }

  private boolean isFree(ChildRecord record) {
    return merged.into(record.id()).isEmpty();
  }

  boolean areOne(Pair pair) {
    return together(pair.into()).stream().anyMatch(one -> one.id().equals(pair.duplicate().id()))
        || together(pair.duplicate()).stream().anyMatch(one -> one.id().equals(pair.into().id()));
  }

  /** A record with all that were merged into it; of an open one, they are pointers. */
  List<ChildRecord> together(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Shielded shielded -> List.copyOf(merged.all(shielded));
      case ChildRecord.Open open -> Distinctions.together(open, children);
      case ChildRecord.Merged pointer -> List.of(pointer);
    };
  }

  /** Whether the second is merged into the first. */
  boolean isJoined(Pair pair) {
    return merged.into(pair.duplicate().id()).filter(pair.into().id()::equals).isPresent();
  }

  static ShieldedMergeOutcome.Hindered sameRecord() {
    return new ShieldedMergeOutcome.Hindered("same-record", "Both numbers are of one record.");
  }

  static ShieldedMergeOutcome.Hindered outOfTurn(String detail) {
    return new ShieldedMergeOutcome.Hindered(OUT_OF_TURN, detail);
  }
}
