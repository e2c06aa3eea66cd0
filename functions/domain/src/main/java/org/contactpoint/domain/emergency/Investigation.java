package org.contactpoint.domain.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The investigation of one emergency: it opens with it, an auditor of the child's council closes it
 * within 24 hours, and until then whoever stated the emergency can state no other (rules §6).
 *
 * @param id 32 hexadecimal digits
 * @param responsible the authority that answers for the child; an accepted move changes it while
 *     the investigation is open
 * @param closure null while it is open
 */
public record Investigation(
    String id,
    ContactPointId child,
    Emergency emergency,
    Opener opener,
    Authority responsible,
    Instant openedAt,
    @Nullable Closure closure,
    long version)
    implements AboutChildren {

  /** How long an investigation may be open before England's auditors may close it, too. */
  public static final Duration MOST_OPEN = Duration.ofHours(24);

  /**
   * Who stated the emergency and was shown the record.
   *
   * @param organisation the code of the account's organisation then
   */
  public record Opener(AccountId account, PersonId person, String organisation) {

    /** Whoever acts through that account. */
    public static Opener of(Account account) {
      return new Opener(account.id(), account.person(), account.organisation().code());
    }
  }

  /** How it ended. */
  public record Closure(Finding finding, AccountId by, Instant at) {}

  /** An investigation that is opened now. */
  public static Investigation opened(
      String id,
      ContactPointId child,
      Emergency emergency,
      Opener opener,
      Authority responsible,
      Instant now) {
    return new Investigation(id, child, emergency, opener, responsible, now, null, 1);
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child);
  }

  /** Whether nobody has closed it. */
  public boolean isOpen() {
    return closure == null;
  }

  /** Its state. */
  public InvestigationStatus status() {
    return isOpen() ? InvestigationStatus.OPEN : InvestigationStatus.CLOSED;
  }

  /** By when it is to be closed. */
  public Instant due() {
    return openedAt.plus(MOST_OPEN);
  }

  /** Whether it is open, and should have been closed by now. */
  public boolean isOverdue(Instant now) {
    return isOpen() && !now.isBefore(due());
  }

  /** Whether it was closed, and later than it should have been. */
  public boolean isClosedLate() {
    return closure != null && !closure.at().isBefore(due());
  }

  /**
   * Whether it is with England's auditors: it is England's, or was not closed in time (rules §6).
   */
  public boolean isWithEngland(Instant now) {
    return responsible.isNational() || isOverdue(now) || isClosedLate();
  }

  /** Its place in the lists, oldest first: the order in which they are due. */
  public ListPlace place() {
    return ListPlace.of(openedAt, id);
  }

  /** The same investigation, once another authority answers for the child. */
  public Investigation answeredForBy(Authority authority) {
    return new Investigation(
        id, child, emergency, opener, authority, openedAt, closure, version + 1);
  }

  /** The same investigation, closed. */
  public Investigation closed(Finding finding, AccountId by, Instant now) {
    return new Investigation(
        id,
        child,
        emergency,
        opener,
        responsible,
        openedAt,
        new Closure(finding, by, now),
        version + 1);
  }

  @Override
  public String toString() {
    return "Investigation[" + id + "]";
  }
}
