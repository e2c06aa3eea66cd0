package org.contactpoint.benchmark.mistake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.contactpoint.benchmark.nation.Accents;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/** A child's name as a second source has it, mistake after mistake. */
final class SeenName {
  private final Kid kid;
  private final FeedRates rates;
  private final SplittableRandom random;
  private final Slips slips;
  private final Set<String> twins;
  private final Set<RowMistake> made = EnumSet.noneOf(RowMistake.class);
  private @Nullable String given;
  private @Nullable String family;

  /**
   * A name about to be seen.
   *
   * @param twins what the twins are called: nobody calls a child by the name of its twin
   */
  SeenName(Kid kid, Set<String> twins, FeedRates rates, SplittableRandom random, Slips slips) {
    this.kid = kid;
    this.twins = twins;
    this.rates = rates;
    this.random = random;
    this.slips = slips;
    this.given = kid.givenName();
    this.family = kid.familyName();
  }

  /** Lets everything go wrong that happens to go wrong. */
  PersonName seen(String newFamily) {
    otherNames(newFamily);
    partOfIt();
    given(RowMistake.NICKNAME, nicknameRate(), name -> nickname(name));
    if (slips.knowMore() && !made.contains(RowMistake.NICKNAME)) {
      given(RowMistake.SHORTENED, FeedRates.SHORTENED, name -> shortened(name));
    }
    given(RowMistake.VARIANT_SPELLING, variantRate(), this::givenSpelling);
    family(RowMistake.VARIANT_SPELLING, rates.variant(), this::familySpelling);
    given(RowMistake.TYPO, rates.typo(), name -> Typing.slip(name, random));
    family(RowMistake.TYPO, rates.typo(), name -> Typing.slip(name, random));
    if (slips.knowMore() && happens(FeedRates.OTHER_SCRIPT)) {
      otherScript();
    }
    otherForm();
    changedOver();
    return new PersonName(part(given), part(family));
  }

  Set<RowMistake> mistakes() {
    return made;
  }

  private void otherNames(String newFamily) {
    if (kid.former() != null && happens(FeedRates.FORMER)) {
      family = kid.former();
      made.add(RowMistake.FORMER_NAME);
    } else if (family != null && given != null && happens(FeedRates.NEW_FAMILY_NAME)) {
      family = newFamily;
      made.add(RowMistake.NEW_FAMILY_NAME);
    }
  }

  private void partOfIt() {
    boolean twoGiven = kid.middle() != null;
    boolean twoFamily =
        kid.second() != null
            && !made.contains(RowMistake.FORMER_NAME)
            && !made.contains(RowMistake.NEW_FAMILY_NAME);
    if (twoGiven && happens(FeedRates.PARTIAL)) {
      calledBy(random.nextInt(4) > 0 ? kid.given() : kid.middle());
    }
    if (twoFamily && happens(FeedRates.PARTIAL)) {
      family = random.nextBoolean() ? kid.family() : kid.second();
      made.add(RowMistake.PARTIAL_NAME);
    }
  }

  private void calledBy(@Nullable String part) {
    if (!twins.contains(part)) {
      given = part;
      made.add(RowMistake.PARTIAL_NAME);
    }
  }

  private String nickname(String name) {
    String nickname = slips.nickname(kid, name, random);
    return twins.contains(nickname) ? name : nickname;
  }

  private String shortened(String name) {
    String shorter = Slips.shortened(name, random);
    return twins.contains(shorter) ? name : shorter;
  }

  /** Who writes in another script writes the whole name, without other mistakes in it. */
  private void otherScript() {
    Optional<String> first =
        slips.inOtherScript(kid, NameLists.Part.GIVEN, kid.givenName(), random);
    Optional<String> last =
        slips.inOtherScript(kid, NameLists.Part.FAMILY, kid.familyName(), random);
    if (made.isEmpty() && first.isPresent() && last.isPresent()) {
      given = first.get();
      family = last.get();
      made.add(RowMistake.OTHER_SCRIPT);
    }
  }

  private double nicknameRate() {
    return slips.hasNickname(kid, given) ? rates.nickname() : 0;
  }

  private double variantRate() {
    boolean muhammad = given != null && given.toLowerCase(Locale.ROOT).matches("m[ou]ham.*d.*");
    return muhammad ? FeedRates.VARIANT_MUHAMMAD : rates.variant();
  }

  private String givenSpelling(String name) {
    String spelling = slips.usualSpelling(kid, NameLists.Part.GIVEN, name, random);
    return slips.knowMore() && twins.contains(spelling) ? name : spelling;
  }

  private String familySpelling(String name) {
    return slips.usualSpelling(kid, NameLists.Part.FAMILY, name, random);
  }

  private void given(RowMistake mistake, double rate, UnaryOperator<String> change) {
    Optional<String> wrong = happens(rate) ? Draft.goneWrong(given, change) : Optional.empty();
    wrong.ifPresent(name -> given = name);
    wrong.ifPresent(name -> made.add(mistake));
  }

  private void family(RowMistake mistake, double rate, UnaryOperator<String> change) {
    Optional<String> wrong = happens(rate) ? Draft.goneWrong(family, change) : Optional.empty();
    wrong.ifPresent(name -> family = name);
    wrong.ifPresent(name -> made.add(mistake));
  }

  private void otherForm() {
    if (kid.culture().isLatin() && happens(FeedRates.FORMAT)) {
      made.add(RowMistake.FORMAT);
      UnaryOperator<String> form =
          random.nextBoolean() ? name -> name.toUpperCase(Locale.ROOT) : SeenName::bare;
      given = given == null ? null : form.apply(given);
      family = family == null ? null : form.apply(family);
    }
  }

  private static String bare(String name) {
    return Accents.without(name).replace('-', ' ').replace("'", "");
  }

  private void changedOver() {
    if (given != null && family != null && happens(rates.swapped(kid))) {
      String before = given;
      given = family;
      family = before;
      made.add(RowMistake.SWAPPED_NAMES);
    }
  }

  private boolean happens(double rate) {
    return random.nextDouble() < rate;
  }

  private static @Nullable NamePart part(@Nullable String name) {
    return name == null ? null : NamePart.parse(name).orElseThrow();
  }
}
