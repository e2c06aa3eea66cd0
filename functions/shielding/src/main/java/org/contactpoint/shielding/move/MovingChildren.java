package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.MergedRecords;

/** Reads children whose council is to change, open and shielded ones. */
@Singleton
public final class MovingChildren {
  private final Children children;
  private final Shields shields;
  private final MergedRecords merged;
  private final Clock clock;

  public MovingChildren(Children children, Shields shields, MergedRecords merged, Clock clock) {
    this.children = children;
    this.shields = shields;
    this.merged = merged;
    this.clock = clock;
  }

  /** The record that somebody may ask for by that number. */
  Optional<ChildRecord.Surviving> reachable(ContactPointId number) {
    return children.reachable(number, London.today(clock));
  }

  /** The authority that answers for the child of that record. */
  Optional<Authority> responsible(ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open open -> Optional.of(open.responsible());
      case ChildRecord.Shielded shielded ->
          shields.newestOf(shielded.id()).filter(Shield::hides).map(Shield::responsible);
    };
  }

  /** The child of that number; empty where no record of it is left. */
  Optional<MovingChild> find(ContactPointId number) {
    return children
        .surviving(number)
        .flatMap(record -> responsible(record).map(authority -> whole(record, authority)));
  }

  /** When the last of them was hidden: with a merge, a child may be hidden by several shields. */
  private Instant hiddenSince(List<ChildRecord.Surviving> records) {
    return records.stream()
        .flatMap(record -> shields.newestOf(record.id()).stream())
        .filter(Shield::hides)
        .map(Shield::openedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** The child of that record. */
  MovingChild whole(ChildRecord.Surviving record, Authority responsible) {
    return switch (record) {
      case ChildRecord.Open open ->
          new MovingChild(List.of(open), Distinctions.numbersOf(open), responsible, null);
      case ChildRecord.Shielded shielded -> {
        List<ChildRecord.Surviving> all = List.copyOf(merged.all(merged.survivor(shielded)));
        yield new MovingChild(
            all,
            all.stream().map(ChildRecord::id).collect(Collectors.toSet()),
            responsible,
            hiddenSince(all));
      }
    };
  }
}
