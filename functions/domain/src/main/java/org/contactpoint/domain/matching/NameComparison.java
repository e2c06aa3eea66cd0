package org.contactpoint.domain.matching;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/** Tells how two names agree, whichever of the two ways they are written (the rules, §3, §4). */
public final class NameComparison {
  private static final int SHORT = 4;
  private static final int LONG = 9;

  private final Sounds sounds;

  public NameComparison(Sounds sounds) {
    this.sounds = sounds;
  }

  /**
   * Two whole names. A name that stands alone is held against whichever part of the other it fits
   * better.
   */
  public Names compare(PersonName one, PersonName other) {
    if (one.isMononym() || other.isMononym()) {
      return alone(one, other);
    }
    Names straight =
        new Names(
            given(one, other.given()),
            family(one, other.family()),
            false,
            fits(one.given(), other.given()));
    Names swapped =
        new Names(
            given(one, other.family()),
            family(one, other.given()),
            true,
            fits(one.given(), other.family()));
    return swapped.isAlike() && !straight.isAlike() ? swapped : straight;
  }

  private Names alone(PersonName one, PersonName other) {
    if (one.isMononym() && other.isMononym()) {
      NameLevel level = given(only(one), only(other));
      return new Names(level, level, false, fits(only(one), only(other)));
    }
    PersonName whole = one.isMononym() ? other : one;
    NamePart single = only(one.isMononym() ? one : other);
    NameLevel asGiven = given(single, whole.given());
    NameLevel asFamily = family(single, whole.family());
    return asGiven.compareTo(asFamily) <= 0
        ? new Names(asGiven, NameLevel.MISSING, false, fits(single, whole.given()))
        : new Names(NameLevel.MISSING, asFamily, false, false);
  }

  /** One name for certain, a part of it, or a slip that left the first letter as it was. */
  private boolean fits(@Nullable NamePart one, @Nullable NamePart other) {
    return switch (given(one, other)) {
      case EXACT, NICKNAME -> true;
      case PART -> isPartOf(one, other);
      case NEAR -> initial(one) == initial(other);
      case SOUND -> initial(one) == initial(other) && isPartOf(one, other);
      case MISSING, DIFFERENT -> false;
    };
  }

  /** Whether one is called all that the other is called; brothers may share a first name only. */
  private boolean isPartOf(@Nullable NamePart one, @Nullable NamePart other) {
    List<String> mine = words(one);
    List<String> theirs = words(other);
    return mine.size() <= theirs.size() ? isPartOf(mine, theirs) : isPartOf(theirs, mine);
  }

  private boolean isPartOf(List<String> few, List<String> many) {
    return few.stream().allMatch(a -> many.stream().anyMatch(b -> isLike(a, b)));
  }

  private boolean isLike(String a, String b) {
    return a.equals(b) || sounds.areKindred(a, b) || isSlip(a, b) || soundsAlike(a, b, true);
  }

  private List<String> words(@Nullable NamePart name) {
    return name == null
        ? List.of()
        : Folding.parts(name.value()).stream().map(sounds::inLatin).map(Folding::compact).toList();
  }

  private int initial(@Nullable NamePart name) {
    return name == null ? -1 : whole(name).codePoints().findFirst().orElse(-1);
  }

  private static NamePart only(PersonName name) {
    NamePart given = name.given();
    NamePart family = name.family();
    if (given != null) {
      return given;
    }
    if (family != null) {
      return family;
    }
    throw new IllegalArgumentException("a name has a part");
  }

  private NameLevel given(PersonName one, @Nullable NamePart other) {
    return given(one.given(), other);
  }

  private NameLevel family(PersonName one, @Nullable NamePart other) {
    return family(one.family(), other);
  }

  /** Two given names. */
  public NameLevel given(@Nullable NamePart one, @Nullable NamePart other) {
    return level(one, other, true);
  }

  /** Two family names. */
  public NameLevel family(@Nullable NamePart one, @Nullable NamePart other) {
    return level(one, other, false);
  }

  private NameLevel level(@Nullable NamePart one, @Nullable NamePart other, boolean given) {
    if (one == null || other == null || one.isPlaceholder() || other.isPlaceholder()) {
      return NameLevel.MISSING;
    }
    String a = whole(one);
    String b = whole(other);
    if (a.equals(b)) {
      return NameLevel.EXACT;
    }
    if (sharePart(one, other)) {
      return NameLevel.PART;
    }
    if (given && sounds.areKindred(a, b)) {
      return NameLevel.NICKNAME;
    }
    if (isSlip(a, b)) {
      return NameLevel.NEAR;
    }
    return soundsAlike(a, b, given) || kindredParts(one, other, given)
        ? NameLevel.SOUND
        : NameLevel.DIFFERENT;
  }

  private String whole(NamePart name) {
    return Folding.compact(sounds.inLatin(Folding.compact(name.value())));
  }

  private boolean sharePart(NamePart one, NamePart other) {
    return !Collections.disjoint(parts(one), parts(other));
  }

  private Set<String> parts(NamePart name) {
    return NameForms.forms(name, sounds);
  }

  private boolean soundsAlike(String a, String b, boolean given) {
    return given
        ? sounds.ofGiven(a).equals(sounds.ofGiven(b))
        : sounds.ofFamily(a).equals(sounds.ofFamily(b));
  }

  private boolean kindredParts(NamePart one, NamePart other, boolean given) {
    List<String> mine = List.copyOf(parts(one));
    Set<String> theirs = new LinkedHashSet<>(parts(other));
    return (mine.size() > 1 || theirs.size() > 1)
        && mine.stream()
            .anyMatch(
                a ->
                    theirs.stream()
                        .anyMatch(
                            b -> isSlip(a, b) || (given ? sounds.areKindred(a, b) : a.equals(b))));
  }

  /** One error in a name of four letters or more, two in one of nine or more. */
  static boolean isSlip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int allowed = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
    return Math.abs(a.length() - b.length()) <= allowed && EditDistance.between(a, b) <= allowed;
  }

  /**
   * How two whole names agree.
   *
   * @param swapped whether they agree only with given and family name changed over
   * @param sameInitial whether the given names are one for certain, or begin alike
   */
  public record Names(NameLevel given, NameLevel family, boolean swapped, boolean sameInitial) {

    /** Whether both parts agree at least tolerantly. */
    public boolean isAlike() {
      return given.isAlike() && family.isAlike();
    }

    /** Whether both parts are the same, each in its place. */
    public boolean isExact() {
      return given == NameLevel.EXACT && family == NameLevel.EXACT && !swapped;
    }
  }
}
