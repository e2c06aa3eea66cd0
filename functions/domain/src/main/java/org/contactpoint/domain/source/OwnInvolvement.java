package org.contactpoint.domain.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.ServiceType;

/**
 * An involvement that an account entered, with the statement that holds it. Whose it is, is decided
 * by the account that entered it and by nothing else in it (rules §2).
 */
public record OwnInvolvement(Statement statement, Involvement involvement) {

  /** The one of that id, if it is the account's, or its own council's where it is a team's. */
  public static Optional<OwnInvolvement> changeable(
      Collection<Statement> statements, Account account, String involvementId) {
    return entered(statements)
        .filter(one -> one.involvement().id().value().equals(involvementId))
        .filter(one -> one.mayBeChangedBy(account))
        .findFirst();
  }

  /**
   * The open involvement with that service, that is without an end: one account has at most one
   * (rules §4).
   */
  public static Optional<OwnInvolvement> goingOn(
      Collection<Statement> statements, AccountId account, ServiceType service) {
    return entered(statements)
        .filter(one -> one.involvement().isOf(account))
        .filter(one -> one.involvement().serviceType() == service)
        .filter(one -> !one.involvement().isHidden() && one.involvement().end() == null)
        .findFirst();
  }

  /** The account's own of that id. */
  public static Optional<OwnInvolvement> named(
      Collection<Statement> statements, AccountId account, String involvementId) {
    return entered(statements)
        .filter(one -> one.involvement().isOf(account))
        .filter(one -> one.involvement().id().value().equals(involvementId))
        .findFirst();
  }

  /** Whether the account has one that is open on that day. */
  public static boolean isThere(
      Collection<Statement> statements, AccountId account, LocalDate day) {
    return statements.stream()
        .flatMap(statement -> statement.involvements().stream())
        .anyMatch(involvement -> involvement.isOf(account) && involvement.isOpenOn(day));
  }

  /**
   * Whether all that the account has open on that day was entered after that moment: the account
   * came to the child since. Of an entry whose time is not known the day counts.
   */
  public static boolean isNewSince(
      Collection<Statement> statements, AccountId account, LocalDate day, Instant moment) {
    List<OwnInvolvement> open =
        entered(statements)
            .filter(one -> one.involvement().isOf(account) && one.involvement().isOpenOn(day))
            .toList();
    return !open.isEmpty() && open.stream().allMatch(one -> one.wasEnteredAfter(moment));
  }

  private boolean wasEnteredAfter(Instant moment) {
    Version first = statement.versions().getFirst();
    Instant at = first.enteredAt();
    return at == null ? !first.asOf().isBefore(London.dateOf(moment)) : at.isAfter(moment);
  }

  private static Stream<OwnInvolvement> entered(Collection<Statement> statements) {
    return statements.stream()
        .filter(statement -> statement.live().isPresent())
        .filter(statement -> statement.key().source().feed().equals(Source.SERVICE))
        .flatMap(
            statement ->
                Optional.ofNullable(statement.latest().facts().involvement()).stream()
                    .map(involvement -> new OwnInvolvement(statement, involvement)));
  }

  private boolean mayBeChangedBy(Account account) {
    return involvement.isOf(account.id())
        || (account.plays(Role.MANAGEMENT_TEAM)
            && account.worksFor(statement.key().source().authority()));
  }
}
