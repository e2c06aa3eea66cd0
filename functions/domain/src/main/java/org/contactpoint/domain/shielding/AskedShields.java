package org.contactpoint.domain.shielding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;

/**
 * The shields that one person asked for within the last 24 hours, through whichever account: at the
 * sixth all that is hidden stays hidden, and the accounts are suspended (rules §6).
 *
 * @param askings oldest first, at most {@value #MOST}
 * @param version counts the changes, for optimistic locking
 */
public record AskedShields(PersonId person, List<Asking> askings, long version) {
  /** How many are asked for within the time before it is taken for misuse. */
  public static final int MOST = 5;

  /** The time within which they are counted. */
  public static final Duration WITHIN = Duration.ofHours(24);

  /** One shield that was asked for: through which account, and when. */
  public record Asking(AccountId account, Instant at) {}

  public AskedShields {
    askings = List.copyOf(askings);
  }

  /** Nothing asked for. */
  public static AskedShields none(PersonId person) {
    return new AskedShields(person, List.of(), 0);
  }

  /** Those that still count, one change later, and one more. */
  public AskedShields with(AccountId account, Instant now) {
    List<Asking> all = new ArrayList<>();
    askings.stream().filter(asking -> asking.at().plus(WITHIN).isAfter(now)).forEach(all::add);
    all.add(new Asking(account, now));
    return new AskedShields(person, all, version + 1);
  }

  /** Whether these are too many. */
  public boolean areTooMany() {
    return askings.size() > MOST;
  }

  /** The accounts through which they were asked for. */
  public Set<AccountId> accounts() {
    Set<AccountId> accounts = new LinkedHashSet<>();
    askings.forEach(asking -> accounts.add(asking.account()));
    return accounts;
  }

  /** None of them counts any more: whoever is let in again begins anew. */
  public AskedShields forgotten() {
    return new AskedShields(person, List.of(), version);
  }

  @Override
  public String toString() {
    return "AskedShields[redacted]";
  }
}
