package org.contactpoint.benchmark.nation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.domain.identity.Gender;
import org.jspecify.annotations.Nullable;

/** Makes one family after the other, each out of its own chance: the n-th is always the same. */
final class Families {
  private static final int TRIES = 60;

  private final long seed;
  private final Homes homes;
  private final GivenNames givenNames;
  private final FamilyNames familyNames;
  private final Weighted<Culture> cultures;

  Families(long seed, Homes homes) {
    this.seed = seed;
    this.homes = homes;
    Map<Culture, Lists> lists = new EnumMap<>(Culture.class);
    Stream.of(Culture.values()).forEach(culture -> lists.put(culture, Lists.of(culture)));
    this.givenNames = new GivenNames(lists);
    this.familyNames = new FamilyNames(lists);
    this.cultures =
        new Weighted<>(
            Stream.of(Culture.values())
                .map(culture -> new Weighted.Share<>(culture, culture.percent()))
                .toList());
  }

  /** The n-th family, its children numbered from there on. */
  List<Kid> family(int n, int firstKid) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, n));
    Culture culture = cultures.draw(random);
    FamilyName name = familyNames.of(culture, random);
    Family family = new Family(culture, name, household(n, culture, name, random), random);
    return family.children(firstKid);
  }

  private Household household(int n, Culture culture, FamilyName name, RandomGenerator random) {
    Home home = homes.of(culture, random);
    boolean motherFirst = random.nextDouble() < 0.7;
    Parent first = parent(culture, name, motherFirst, random);
    Parent second =
        random.nextDouble() < Rates.ONE_PARENT ? null : parent(culture, name, !motherFirst, random);
    return new Household(n, culture, home, first, second);
  }

  private Parent parent(Culture culture, FamilyName name, boolean mother, RandomGenerator random) {
    boolean other = random.nextDouble() < Rates.PARENT_OTHER_NAME;
    String family = other ? familyNames.single(culture, random) : name.first();
    return new Parent(givenNames.of(culture, mother, random).first(), family, mother);
  }

  /** One family in the making. */
  private final class Family {
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

    private final Culture culture;
    private final FamilyName name;
    private final Household household;
    private final SplittableRandom random;
    private final boolean accentsLost;
    private final boolean womansForm;
    private final Set<String> taken = new HashSet<>();
    private @Nullable String muhammad;
    private final List<Kid> kids = new ArrayList<>();

    Family(Culture culture, FamilyName name, Household household, SplittableRandom random) {
      this.culture = culture;
      this.name = name;
      this.household = household;
      this.random = random;
      this.accentsLost = culture.isLatin() && random.nextDouble() < Rates.ACCENTS_LOST;
      this.womansForm =
          culture.custom() == Custom.SLAVIC && random.nextDouble() < Rates.WOMANS_FORM;
    }

    List<Kid> children(int firstKid) {
      for (Births.Birth birth : Births.of(random)) {
        GivenName first = null;
        for (int i = 0; i < birth.children(); i++) {
          boolean girl = random.nextDouble() >= Rates.BOYS;
          GivenName given = fresh(first, girl);
          first = given;
          kids.add(kid(firstKid + kids.size(), birth.day(), girl, given));
        }
      }
      return kids;
    }

    private GivenName fresh(@Nullable GivenName twin, boolean girl) {
      boolean alike = twin != null && random.nextDouble() < Rates.SIMILAR_TWINS;
      GivenName given = givenNames.of(culture, girl, random);
      for (int i = 0; i < 2 * TRIES; i++) {
        given =
            spelt(
                alike && twin != null && i < TRIES
                    ? givenNames.like(twin, culture, girl, random)
                    : givenNames.of(culture, girl, random));
        if (isNew(given)) {
          break;
        }
      }
      taken.add(plain(given.first()));
      taken.add(plain(given.distinguishing()));
      return given;
    }

    /** A family spells Muhammad one way. */
    private GivenName spelt(GivenName given) {
      if (culture.custom() != Custom.MUSLIM || given.second() == null) {
        return given;
      }
      if (muhammad == null) {
        muhammad = given.first();
      }
      return new GivenName(muhammad, given.second());
    }

    /** The first word without accents and doubled letters: Lilly and Lily-Rose are too alike. */
    private static String plain(String name) {
      String word = Accents.without(name).toLowerCase(Locale.ROOT).split("[ -]", 2)[0];
      return DOUBLED.matcher(word).replaceAll("$1");
    }

    /** Brothers may all be called Muhammad first; a Lily has no sister Lily Rose. */
    private boolean isNew(GivenName given) {
      boolean mayShare = culture.custom() == Custom.MUSLIM && given.second() != null;
      return !taken.contains(plain(given.distinguishing()))
          && (mayShare || !taken.contains(plain(given.first())));
    }

    private Kid kid(int id, int day, boolean girl, GivenName given) {
      FamilyName own = ownName(girl);
      double single = random.nextDouble();
      boolean givenOnly = single < Rates.MONONYM / 2;
      boolean familyOnly = !givenOnly && single < Rates.MONONYM;
      String former =
          random.nextDouble() < Rates.FORMER_NAME && !givenOnly && !familyOnly
              ? familyNames.single(culture, random)
              : null;
      return new Kid(
          id,
          household,
          familyOnly ? null : written(given.first()),
          familyOnly || givenOnly ? null : written(given.second()),
          givenOnly ? null : familyOnly ? written(given.first()) : written(own.first()),
          familyOnly || givenOnly ? null : written(own.second()),
          own.hyphenated(),
          written(former),
          day,
          gender(girl));
    }

    private FamilyName ownName(boolean girl) {
      FamilyName family =
          random.nextDouble() < Rates.OTHER_FAMILY_NAME ? familyNames.of(culture, random) : name;
      FamilyName borne = familyNames.borneBy(girl, family, culture, random);
      return girl && womansForm ? FamilyNames.womansForm(borne) : borne;
    }

    private @Nullable String written(@Nullable String part) {
      return accentsLost ? Accents.off(part) : part;
    }

    private Gender gender(boolean girl) {
      double chance = random.nextDouble();
      if (chance < Rates.GENDER_UNKNOWN) {
        return Gender.UNKNOWN;
      }
      if (chance < Rates.GENDER_UNKNOWN + Rates.GENDER_OTHER) {
        return Gender.OTHER;
      }
      return girl ? Gender.FEMALE : Gender.MALE;
    }
  }
}
