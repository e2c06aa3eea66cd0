package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be misuse, for an auditor to look into (rules §7).
 *
 * @param id 32 hexadecimal digits, derived from what it is about
 * @param at when it was raised
 * @param subject whose account it is about
 * @param council whose auditors are told: that of the account
 * @param entries the ids of entries of the trail that gave rise to it, at most {@value #MOST}
 * @param closure null while it is open
 * @param opening who approved that what was searched for is decrypted, null where nobody did
 */
public record Alert(
    String id,
    Instant at,
    MisuseKind rule,
    AccountId account,
    PersonId subject,
    Authority council,
    List<String> entries,
    @Nullable Closure closure,
    @Nullable CriteriaOpening opening,
    long version) {

  /** How many entries are named. */
  public static final int MOST = 20;

  /** How it ended. */
  public record Closure(AlertFinding finding, AccountId by, Instant at) {}

  public Alert {
    entries = entries.stream().sorted().limit(MOST).toList();
  }

  /** Whether nobody has closed it. */
  public boolean isOpen() {
    return closure == null;
  }

  /** Its state. */
  public AlertStatus status() {
    return isOpen() ? AlertStatus.OPEN : AlertStatus.CLOSED;
  }

  /** Its place in the lists, oldest first. */
  public ListPlace place() {
    return ListPlace.of(at, id);
  }

  /** The same alert, closed. */
  public Alert closed(AlertFinding finding, AccountId by, Instant now) {
    return new Alert(
        id,
        at,
        rule,
        account,
        subject,
        council,
        entries,
        new Closure(finding, by, now),
        opening,
        version + 1);
  }

  /** The same alert with that opening of its criteria. */
  public Alert with(CriteriaOpening next) {
    return new Alert(id, at, rule, account, subject, council, entries, closure, next, version + 1);
  }

  @Override
  public String toString() {
    return "Alert[" + id + "]";
  }
}
