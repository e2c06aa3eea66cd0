package org.contactpoint.domain.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The move of a child from one council to another (rules §4, §9).
 *
 * <p>More than ten components, because its steps change together, under one version.
 *
 * @param id 32 hexadecimal digits
 * @param child the number for which it was started; a merge leaves it with that number
 * @param from the authority that was responsible when it was started
 * @param to the council that is asked to be responsible
 * @param by the account that took its last step
 * @param decidedAt when it ended, null while it is open
 * @param hidden whether the child was shielded when it was started
 * @param settled false once it is accepted, until all that is listed by council was looked through
 */
public record Move(
    String id,
    ContactPointId child,
    Authority from,
    Authority to,
    AccountId by,
    Instant startedAt,
    MoveStatus status,
    @Nullable Instant decidedAt,
    boolean hidden,
    boolean settled,
    long version)
    implements AboutChildren {

  /** How many working days the receiving council has to answer (rules §4). */
  public static final int WORKING_DAYS = 5;

  /** A move that is started now. */
  public static Move started(
      String id,
      ContactPointId child,
      Authority from,
      Authority to,
      AccountId by,
      Instant startedAt) {
    return new Move(id, child, from, to, by, startedAt, MoveStatus.OPEN, null, false, true, 1);
  }

  /** The same move, of a child who is shielded. */
  public Move ofHiddenChild() {
    return new Move(id, child, from, to, by, startedAt, status, decidedAt, true, settled, version);
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child);
  }

  /** Its place in the lists of moves, oldest first, and so by the day on which it is due. */
  public ListPlace place() {
    return ListPlace.of(startedAt, id);
  }

  /** The part of the nation's list of open moves in which it is. */
  public int part() {
    return Math.floorMod(id.hashCode(), Moves.PARTS);
  }

  /** Whether the receiving council has yet to answer. */
  public boolean isOpen() {
    return status == MoveStatus.OPEN;
  }

  /** The last day in London on which the receiving council answers in time. */
  public LocalDate dueBy() {
    return WorkingDays.after(startedAt, WORKING_DAYS);
  }

  /** Whether that day has passed without an answer; then England's team is told (rules §9). */
  public boolean isEscalated(LocalDate today) {
    return isOpen() && today.isAfter(dueBy());
  }

  /** Whether that authority takes part in it. */
  public boolean concerns(Authority authority) {
    return from.equals(authority) || to.equals(authority);
  }

  /** The same move in the state in which it ends. */
  public Move ended(MoveStatus how, AccountId who, Instant at) {
    boolean nothingFollows = how != MoveStatus.ACCEPTED;
    return new Move(
        id, child, from, to, who, startedAt, how, at, hidden, nothingFollows, version + 1);
  }

  /** The same move once all that is listed by council was looked through. */
  public Move whollySettled() {
    return new Move(
        id, child, from, to, by, startedAt, status, decidedAt, hidden, true, version + 1);
  }
}
