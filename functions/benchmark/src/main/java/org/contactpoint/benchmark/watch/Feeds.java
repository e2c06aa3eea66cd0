package org.contactpoint.benchmark.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.SentNames;

/**
 * What the feeds of the councils send: each day some children who are new or moved, and at first of
 * one council all of them; and of whom people look for, a tenth the day before.
 */
final class Feeds {
  private static final int SLICE = 100;
  private static final int A_DAY = 40;
  private static final int REVIEWS = 4;
  private static final int ONE_OF_NEW = 10;
  private static final int ONE_OF_WAITING = 33;

  private final SplittableRandom random;
  private final Colleagues colleagues;
  private final SentNames names;
  private final Entries entries;

  Feeds(SplittableRandom random, Colleagues colleagues, SentNames names, Entries entries) {
    this.random = random;
    this.colleagues = colleagues;
    this.names = names;
    this.entries = entries;
  }

  /** All that the first council has. */
  void sendAll(LocalDate day) {
    Authority council = colleagues.councils().getFirst();
    List<Kid> all = colleagues.of(council);
    for (int from = 0; from < all.size(); from += SLICE) {
      send(council, day, all.subList(from, Math.min(all.size(), from + SLICE)));
    }
  }

  /** What changed in a day, of each council. */
  void send(LocalDate day) {
    for (Authority council : colleagues.councils()) {
      List<Kid> all = colleagues.of(council);
      List<Kid> some = new ArrayList<>();
      for (int n = 0; n < A_DAY; n++) {
        some.add(all.get(random.nextInt(all.size())));
      }
      send(council, day, some);
    }
  }

  private void send(Authority council, LocalDate day, List<Kid> kids) {
    List<Facts> rows = kids.stream().map(kid -> Objects.requireNonNull(kid.facts())).toList();
    Instant at = London.startOf(day).plus(Duration.ofHours(5));
    sent(feedOf(council), council, at, rows);
  }

  private static AccountId feedOf(Authority council) {
    return new AccountId(council.value() + ".feed");
  }

  /** A slice of a file, as whoever sent it. */
  void sent(AccountId sender, Authority council, Instant at, List<Facts> rows) {
    entries.slice(sender, council, at, names.noted(council, rows, at));
  }

  /** Of every tenth child who is looked for the own feed has sent something the day before. */
  void mayHaveSent(Colleague who, Kid kid, Instant at) {
    if (random.nextInt(ONE_OF_NEW) == 0) {
      sent(
          feedOf(who.council()),
          who.council(),
          at.minus(Duration.ofDays(1)),
          List.of(Objects.requireNonNull(kid.facts())));
    }
  }

  /** A team decides rows of its council that wait for a person. */
  void review(Colleague who, LocalDate day) {
    List<Kid> all = colleagues.of(who.council());
    for (int n = 0; n < REVIEWS; n++) {
      Instant at = London.startOf(day).plus(Duration.ofMinutes(540 + random.nextInt(480)));
      Kid kid = all.get(random.nextInt(all.size()));
      entries.review(who, at, Objects.requireNonNull(kid.facts()));
    }
  }

  /** Of some children the only row waits for a person: nobody finds them. */
  static boolean isFound(Kid kid) {
    return kid.id() % ONE_OF_WAITING != 0;
  }
}
