package org.contactpoint.benchmark.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.domain.watch.OwnNameSearch;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.jspecify.annotations.Nullable;

/** What somebody does who misuses the directory in one of the ways that rules look for. */
final class Misuse {
  private static final MetaphoneSounds SOUNDS = new MetaphoneSounds();

  private static final List<String> GUESSED =
      List.of(
          "Ava", "Tom", "Zoe", "Mia", "Leah", "Jack", "Ruby", "Finn", "Beth", "Carl", "Dina", "Gus",
          "Hugo", "Ines", "Kurt", "Lola");

  private final List<Colleague> people;
  private final Entries entries;
  private final Feeds feeds;

  Misuse(List<Colleague> people, Entries entries, Feeds feeds) {
    this.people = people;
    this.entries = entries;
    this.feeds = feeds;
  }

  /** Whether that person could: a rare name is needed for one, another role for another. */
  static boolean suits(MisuseKind kind, Colleague who, Colleagues colleagues) {
    return switch (kind) {
      case OWN_NAME_SEARCH -> isRare(who);
      case ONLY_FOR_OTHERS -> who.role() == Role.MANAGEMENT_TEAM;
      case UNUSUAL_HOURS -> !who.nights();
      case EMERGENCY_STATED -> who.role() == Role.OVERRIDE_PRACTITIONER;
      default -> who.role() != Role.MANAGEMENT_TEAM && !who.nights();
    };
  }

  private static String family(Colleague who) {
    return Objects.requireNonNull(who.own().getFirst().familyName());
  }

  private static boolean isRare(Colleague who) {
    String family = family(who);
    return !family.contains(" ")
        && !family.contains("-")
        && NameForms.forms(new NamePart(family), SOUNDS).all().stream()
            .allMatch(form -> SOUNDS.shareOfFamily(form) < OwnNameSearch.RARE);
  }

  /** Does it, in one of a few ways. */
  void of(MisuseKind kind, int way, Colleague who, Instant at) {
    Kid own = who.own().getFirst();
    switch (kind) {
      case OWN_FAMILY_SEARCH -> ownFamily(way, who, at, own);
      case OWN_NAME_SEARCH ->
          entries.search(
              who, null, at, new Entries.Asked(null, family(who), own.born(), null), null);
      case OWN_HOME_SEARCH ->
          entries.search(
              who,
              null,
              at,
              new Entries.Asked(null, "Quillfeather", null, Colleagues.postcode(own)),
              null);
      case MANY_VIEWS -> repeat(36, at, 70, now -> entries.view(who, null, now, false, false));
      case REFUSED_SEARCHES -> repeat(12, at, 50, now -> entries.refusedSearch(who, now));
      case SIMILAR_SEARCHES -> similar(way, who, at);
      case OTHER_COUNCILS -> repeat(14, at, 900, now -> entries.view(who, null, now, false, true));
      case UNUSUAL_HOURS -> repeat(10, night(at), 200, now -> searchSome(who, null, now));
      case ONLY_FOR_OTHERS -> {
        Colleague other = people.stream().filter(one -> !one.equals(who)).findFirst().orElseThrow();
        repeat(48, at.plus(Duration.ofDays(40)), 200, now -> searchSome(who, other, now));
      }
      case OWN_FEED_SEARCHES -> ownFeed(way, who, at);
      case MANY_GIVEN_NAMES ->
          feeds.sent(who.account().id(), who.council(), at, guesses(who, 15, way));
      case REVIEWS_ALIKE -> {
        List<Facts> rows = guesses(who, 7, way);
        repeat(7, at, 300, now -> entries.review(who, now, rows.get(step(at, now, 300))));
      }
      case MASS_SHIELDING ->
          entries.act(who, at, "suspend-account", "mass-shielding", who.account().id().value());
      case EMERGENCY_STATED -> entries.act(who, at, "break-glass", "child-missing", "names");
    }
  }

  /** Guesses that nobody is found by, or many whom the own feed has just sent. */
  private void ownFeed(int way, Colleague who, Instant at) {
    if (way % 2 == 0) {
      List<Facts> rows = guesses(who, 5, way);
      feeds.sent(who.account().id(), who.council(), at, rows);
      repeat(
          5,
          at.plusSeconds(600),
          60,
          now ->
              entries.search(
                  who, null, now, asked(rows.get(step(at.plusSeconds(600), now, 60))), null));
    } else {
      List<Kid> kids = who.patch().subList(0, 14);
      feeds.sent(
          who.account().id(),
          who.council(),
          at,
          kids.stream().map(kid -> Objects.requireNonNull(kid.facts())).toList());
      repeat(
          14,
          at.plusSeconds(600),
          60,
          now -> {
            Kid kid = kids.get(step(at.plusSeconds(600), now, 60));
            entries.search(who, null, now, Entries.Asked.of(kid), kid);
          });
    }
  }

  private static int step(Instant from, Instant now, int seconds) {
    return (int) (now.getEpochSecond() - from.getEpochSecond()) / seconds;
  }

  private static Entries.Asked asked(Facts row) {
    var name = row.names().getFirst().name();
    return new Entries.Asked(
        Objects.requireNonNull(name.given()).value(),
        Objects.requireNonNull(name.family()).value(),
        Objects.requireNonNull(row.dateOfBirth()).date(),
        null);
  }

  /** Rows that name different children of one family name and birthday. */
  private static List<Facts> guesses(Colleague who, int many, int way) {
    Facts known = Objects.requireNonNull(who.patch().get(way).facts());
    TypedName family = known.names().getFirst();
    return GUESSED.stream()
        .limit(many)
        .map(
            given ->
                new Facts(
                    List.of(
                        new TypedName(
                            family.type(),
                            new PersonName(new NamePart(given), family.name().family()))),
                    known.dateOfBirth(),
                    known.gender(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    Set.of(),
                    null))
        .toList();
  }

  private void ownFamily(int way, Colleague who, Instant at, Kid own) {
    if (way % 2 == 0) {
      entries.search(
          who,
          null,
          at,
          new Entries.Asked(null, family(who), null, Colleagues.postcode(own)),
          null);
    } else {
      entries.search(
          who, null, at, new Entries.Asked(own.givenName(), null, own.born(), null), own);
    }
  }

  private void similar(int way, Colleague who, Instant at) {
    Kid sought = who.patch().getFirst();
    repeat(
        10,
        at,
        60,
        now -> {
          int n = (int) (now.getEpochSecond() - at.getEpochSecond()) / 60;
          // Neighbours in the list are brothers and sisters.
          Kid other = who.patch().get(1 + 40 * n);
          entries.search(
              who,
              null,
              now,
              switch (way % 3) {
                case 0 ->
                    new Entries.Asked(null, sought.familyName(), sought.born().minusYears(n), null);
                case 1 -> new Entries.Asked(null, other.familyName(), sought.born(), null);
                default ->
                    new Entries.Asked(null, other.familyName(), null, Colleagues.postcode(sought));
              },
              null);
        });
  }

  private void searchSome(Colleague who, @Nullable Colleague other, Instant now) {
    Kid kid = who.patch().get(Math.floorMod(now.hashCode(), who.patch().size()));
    entries.search(who, other, now, Entries.Asked.of(kid), kid);
  }

  private static Instant night(Instant at) {
    return London.startOf(London.dateOf(at)).plus(Duration.ofHours(2));
  }

  private static void repeat(
      int times, Instant from, int seconds, java.util.function.Consumer<Instant> act) {
    for (int n = 0; n < times; n++) {
      act.accept(from.plusSeconds((long) n * seconds));
    }
  }
}
