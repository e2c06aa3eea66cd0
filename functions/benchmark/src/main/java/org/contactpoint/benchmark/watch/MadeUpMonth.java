package org.contactpoint.benchmark.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.domain.watch.ReviewMarks;
import org.contactpoint.domain.watch.SearchMarks;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.domain.watch.WatchHashes;
import org.contactpoint.domain.watch.WatchedEntry;
import org.contactpoint.testkit.memory.InMemoryFeedNames;
import org.jspecify.annotations.Nullable;

/**
 * A month in which people look for children as they do: again with another spelling, for brothers
 * and sisters, in lists of a school, at the border of a council, in nights on duty. Among it misuse
 * of each kind, by people who otherwise work as all do.
 */
public final class MadeUpMonth {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final int DAYS = 30;

  /**
   * So many days before are judged, too, as habits and peers are known; no alert of them counts.
   */
  private static final int BEFORE = 28;

  private static final int ONE_OF_CLINICS = 40;
  private static final int CASES = 6;
  private static final int DAY_OF_FIRST_FILE = 3;

  private final SplittableRandom random;
  private final Colleagues colleagues;
  private final List<Colleague> people;
  private final Entries entries;
  private final Feeds feeds;
  private final Set<Planted> planted = new HashSet<>();
  private int worked;

  /** Misuse that is there. */
  public record Planted(MisuseKind kind, AccountId account) {}

  /** A month of so many people. */
  public MadeUpMonth(long seed, int people, WatchHashes hashes, Sounds sounds) {
    this.random = new SplittableRandom(Seeds.of(seed, "month"));
    this.colleagues = new Colleagues(seed, hashes);
    this.people = colleagues.all(people);
    SentNames sent = new SentNames(new InMemoryFeedNames(), hashes, sounds);
    this.entries =
        new Entries(new SearchMarks(hashes, sounds, sent), new ReviewMarks(hashes, sounds));
    this.feeds =
        new Feeds(new SplittableRandom(Seeds.of(seed, "feeds")), colleagues, sent, entries);
    for (int day = -BEFORE; day < DAYS; day++) {
      feeds.send(FIRST.plusDays(day));
      if (day == DAY_OF_FIRST_FILE) {
        feeds.sendAll(FIRST.plusDays(day));
      }
      for (Colleague colleague : this.people) {
        work(colleague, FIRST.plusDays(day));
      }
    }
    plant();
  }

  /** All entries in the order of their time. */
  public List<WatchedEntry> entries() {
    return entries.inOrder();
  }

  /** The misuse that is there. */
  public Set<Planted> planted() {
    return Set.copyOf(planted);
  }

  /** On how many days people used the directory, each person counted. */
  public int daysOfUse() {
    return worked;
  }

  /** Whether that is in the month, and not before it. */
  static boolean counts(Instant at) {
    return !at.isBefore(London.startOf(FIRST));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }

  private void work(Colleague who, LocalDate day) {
    boolean night = who.nights() && day.getDayOfMonth() % 8 < 3;
    if (!night && (isWeekend(day) ? random.nextInt(8) > 0 : who.nights())) {
      return;
    }
    int children = who.childrenOn(random);
    worked += children > 0 && counts(London.startOf(day)) ? 1 : 0;
    for (int n = 0; n < children; n++) {
      lookFor(who, duty(day, night));
    }
    if (who.role() == Role.MANAGEMENT_TEAM) {
      feeds.review(who, day);
    }
    if (random.nextInt(ONE_OF_CLINICS) == 0 && !isWeekend(day) && !night) {
      clinic(who, at(day, 8 + random.nextInt(6)));
    }
  }

  private Instant at(LocalDate day, int hour) {
    return London.startOf(day).plus(Duration.ofHours(hour)).plusSeconds(random.nextInt(3_600));
  }

  /** Most in office hours, some late. */
  private Instant duty(LocalDate day, boolean night) {
    if (night) {
      return at(day, 20 + random.nextInt(10));
    }
    return at(day, random.nextInt(20) == 0 ? 18 + random.nextInt(3) : 8 + random.nextInt(10));
  }

  private void lookFor(Colleague who, Instant at) {
    boolean elsewhere = random.nextDouble() < who.elsewhere();
    List<Kid> all = elsewhere ? colleagues.kids() : who.patch();
    Kid kid = all.get(random.nextInt(all.size()));
    feeds.mayHaveSent(who, kid, at);
    Colleague instead = mediated(who);
    search(who, instead, at, kid);
    if (random.nextInt(10) < 7) {
      entries.view(who, instead, at.plusSeconds(40), random.nextInt(10) < 4, elsewhere);
    }
    siblings(who, instead, at.plusSeconds(120), kid, elsewhere);
  }

  /** Somebody of the own council for whom a team searches now and then. */
  private @Nullable Colleague mediated(Colleague who) {
    if (who.role() != Role.MANAGEMENT_TEAM || random.nextInt(3) > 0) {
      return null;
    }
    return people.stream()
        .skip(random.nextInt(people.size()))
        .filter(other -> !other.equals(who) && other.council().equals(who.council()))
        .findFirst()
        .orElse(null);
  }

  /** At times with a mistake first, and then again. */
  private void search(Colleague who, @Nullable Colleague instead, Instant at, Kid kid) {
    Entries.Asked right = Entries.Asked.of(kid);
    Instant now = at;
    if (random.nextInt(25) == 0) {
      entries.refusedSearch(who, now);
      now = now.plusSeconds(15);
    }
    for (int wrong = random.nextInt(6) - 3; wrong > 0; wrong--) {
      entries.search(
          who,
          instead,
          now,
          new Entries.Asked(null, right.family(), kid.born().plusDays(wrong), null),
          null);
      now = now.plusSeconds(20);
    }
    entries.search(
        who,
        instead,
        now,
        random.nextInt(10) == 0
            ? new Entries.Asked(null, right.family(), null, Colleagues.postcode(kid))
            : right,
        Feeds.isFound(kid) ? kid : null);
  }

  private void siblings(
      Colleague who, @Nullable Colleague instead, Instant at, Kid kid, boolean elsewhere) {
    if (random.nextInt(4) > 0) {
      return;
    }
    Instant now = at;
    for (Kid other : who.patch()) {
      if (other.isSiblingOf(kid)) {
        entries.search(who, instead, now, Entries.Asked.of(other), other);
        entries.view(who, instead, now.plusSeconds(30), random.nextInt(10) < 4, elsewhere);
        now = now.plusSeconds(120);
      }
    }
  }

  /** The list of a clinic or a class: one child after the other within two hours. */
  private void clinic(Colleague who, Instant from) {
    int many = 6 + random.nextInt(9);
    for (int n = 0; n < many; n++) {
      Kid kid = who.patch().get(random.nextInt(who.patch().size()));
      Instant at = from.plusSeconds(n * 480L);
      entries.search(who, null, at, Entries.Asked.of(kid), kid);
      entries.view(who, null, at.plusSeconds(60), random.nextInt(10) < 4, false);
    }
  }

  // Misuse

  private Instant someTime() {
    LocalDate day = FIRST.plusDays(7L + random.nextInt(DAYS - 8));
    return at(isWeekend(day) ? day.minusDays(2) : day, 10 + random.nextInt(5));
  }

  private void plant() {
    List<Colleague> left = new ArrayList<>(people);
    Misuse misuse = new Misuse(people, entries, feeds);
    for (MisuseKind kind : MisuseKind.values()) {
      for (int n = 0; n < CASES; n++) {
        Colleague who = suitable(left, kind);
        left.remove(who);
        planted.add(new Planted(kind, who.account().id()));
        misuse.of(kind, n, who, someTime());
      }
    }
  }

  private Colleague suitable(List<Colleague> left, MisuseKind kind) {
    return left.stream()
        .skip(random.nextInt(left.size() / 3))
        .filter(who -> Misuse.suits(kind, who, colleagues))
        .findFirst()
        .orElseThrow();
  }
}
