package org.contactpoint.benchmark.own;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;

/**
 * The directory's own sounds with the codes of other phonetics: of every family name, and of given
 * names that belong to no nickname group. How frequent a code is, is counted in the nation.
 */
public final class PhoneticSounds implements Sounds {
  private static final int BORN_IN_YEAR = 630_000;
  private static final int LONG_LIST = 60;
  private static final double FREQUENT = 0.002;

  private final Sounds own;
  private final Phonetics phonetics;
  private final int nth;
  private final Map<String, Double> givenShares = new HashMap<>();
  private final Map<String, Double> familyShares = new HashMap<>();

  /** The n-th code of each name from 0, the last one where there are fewer. */
  public PhoneticSounds(Sounds own, Phonetics phonetics, int nth, List<Kid> kids) {
    this.own = own;
    this.phonetics = phonetics;
    this.nth = nth;
    for (Kid kid : kids) {
      count(givenShares, kid.given() == null ? null : ofGiven(folded(kid.given())), kids.size());
      count(
          familyShares, kid.family() == null ? null : ofFamily(folded(kid.family())), kids.size());
    }
  }

  private static String folded(String name) {
    return Folding.compact(name);
  }

  private static void count(Map<String, Double> shares, @Nullable String code, int all) {
    if (code != null) {
      shares.merge(code, 1.0 / all, Double::sum);
    }
  }

  @Override
  public String ofGiven(String folded) {
    return own.kinOf(folded).isEmpty() ? code(folded) : own.ofGiven(folded);
  }

  @Override
  public String ofFamily(String folded) {
    return code(folded);
  }

  private String code(String folded) {
    List<String> codes = phonetics.codes(Folding.compact(own.inLatin(folded).getFirst()));
    return codes.get(Math.min(nth, codes.size() - 1));
  }

  @Override
  public Set<String> ofKindred(String folded) {
    Set<String> codes = new LinkedHashSet<>(List.of(ofGiven(folded), code(folded)));
    codes.addAll(own.ofKindred(folded));
    own.kinOf(folded).forEach(name -> codes.add(ofGiven(name)));
    return codes;
  }

  @Override
  public Set<String> kinOf(String folded) {
    return own.kinOf(folded);
  }

  @Override
  public double shareOfGiven(String folded) {
    return own.shareOfGiven(folded);
  }

  @Override
  public double shareOfFirst(String folded) {
    return own.shareOfFirst(folded);
  }

  @Override
  public double shareOfFamily(String folded) {
    return own.shareOfFamily(folded);
  }

  @Override
  public boolean isUsualGiven(String folded) {
    return own.isUsualGiven(folded);
  }

  @Override
  public boolean isSpeltAsNames(String folded) {
    return own.isSpeltAsNames(folded);
  }

  @Override
  public boolean areFrequent(String one, String other) {
    return BORN_IN_YEAR * (together(one, other) + together(other, one)) > LONG_LIST;
  }

  private double together(String given, String family) {
    return givenShares.getOrDefault(given, 0.0) * familyShares.getOrDefault(family, 0.0);
  }

  @Override
  public boolean isFrequent(String sound) {
    return Math.max(givenShares.getOrDefault(sound, 0.0), familyShares.getOrDefault(sound, 0.0))
        > FREQUENT;
  }

  @Override
  public List<String> inLatin(String name) {
    return own.inLatin(name);
  }
}
