package org.contactpoint.benchmark.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.domain.watch.OwnNameSearch;
import org.contactpoint.dynamodb.name.MetaphoneSounds;

/** What somebody does who misuses the directory in one of the ways that rules look for. */
final class Misuse {
  private static final MetaphoneSounds SOUNDS = new MetaphoneSounds();

  private Misuse() {}

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
  static void of(
      MisuseKind kind,
      int way,
      Colleague who,
      List<Colleague> people,
      Instant at,
      Entries entries) {
    Kid own = who.own().getFirst();
    switch (kind) {
      case OWN_FAMILY_SEARCH -> ownFamily(way, who, at, entries, own);
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
      case SIMILAR_SEARCHES -> similar(way, who, at, entries);
      case OTHER_COUNCILS -> repeat(14, at, 900, now -> entries.view(who, null, now, false, true));
      case UNUSUAL_HOURS ->
          repeat(10, night(at), 200, now -> entries.search(who, null, now, some(who, now), null));
      case ONLY_FOR_OTHERS -> {
        Colleague other = people.stream().filter(one -> !one.equals(who)).findFirst().orElseThrow();
        repeat(
            48,
            at.plus(Duration.ofDays(40)),
            200,
            now -> entries.search(who, other, now, some(who, now), null));
      }
      case MASS_SHIELDING ->
          entries.act(who, at, "suspend-account", "mass-shielding", who.account().id().value());
      case EMERGENCY_STATED -> entries.act(who, at, "break-glass", "child-missing", "names");
    }
  }

  private static void ownFamily(int way, Colleague who, Instant at, Entries entries, Kid own) {
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

  private static void similar(int way, Colleague who, Instant at, Entries entries) {
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

  private static Entries.Asked some(Colleague who, Instant now) {
    int n = Math.floorMod(now.hashCode(), who.patch().size());
    return Entries.Asked.of(who.patch().get(n));
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
