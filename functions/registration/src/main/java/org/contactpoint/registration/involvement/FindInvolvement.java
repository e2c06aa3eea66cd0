package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.value.ContactPointId;

/** Finds an involvement that somebody entered, on whichever record stands for the child now. */
@Singleton
public final class FindInvolvement {

  private final Children children;
  private final Clock clock;

  public FindInvolvement(Children children, Clock clock) {
    this.children = children;
    this.clock = clock;
  }

  /** What was found under an id. */
  public sealed interface Found {}

  /** The involvement, and the record that holds it. */
  public record Own(ChildRecord.Open child, OwnInvolvement involvement) implements Found {}

  /** The child is shielded: the shielding function alone can find it. */
  public record Apart(ChildRecord.Shielded child) implements Found {}

  /**
   * There is none of that id for this account.
   *
   * @param child the record that was looked at, the number asked for where there is none
   */
  public record Nothing(ContactPointId child) implements Found {}

  /** One that the account may change: its own, or that of a service of its team's council. */
  public Found changeable(ContactPointId child, Account account, String involvementId) {
    return switch (live(child).orElse(null)) {
      case ChildRecord.Open open ->
          found(open, OwnInvolvement.changeable(open.statements(), account, involvementId));
      // A number that leads to somebody hidden must not show that it does.
      case ChildRecord.Shielded elsewhere when !elsewhere.id().equals(child) -> new Nothing(child);
      case ChildRecord.Shielded shielded -> new Apart(shielded);
      case null -> new Nothing(child);
    };
  }

  /** One that the account itself added, and so knows of, wherever its number leads by now. */
  public Found added(ContactPointId child, AccountId account, String involvementId) {
    return switch (live(child).orElse(null)) {
      case ChildRecord.Open open ->
          found(open, OwnInvolvement.named(open.statements(), account, involvementId));
      case ChildRecord.Shielded shielded -> new Apart(shielded);
      case null -> new Nothing(child);
    };
  }

  /** Nobody has an involvement with somebody whose record is archived (rules §9). */
  private Optional<ChildRecord.Surviving> live(ContactPointId child) {
    LocalDate today = London.today(clock);
    return children.surviving(child).filter(record -> !record.isArchived(today));
  }

  private static Found found(ChildRecord.Open child, Optional<OwnInvolvement> involvement) {
    return involvement
        .<Found>map(own -> new Own(child, own))
        .orElseGet(() -> new Nothing(child.id()));
  }
}
