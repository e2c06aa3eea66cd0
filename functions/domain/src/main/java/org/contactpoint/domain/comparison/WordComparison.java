package org.contactpoint.domain.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;

/** Compares two given names, or two family names. */
public final class WordComparison {
  private final Sounds sounds;

  public WordComparison(Sounds sounds) {
    this.sounds = sounds;
  }

  /**
   * The level at which two given or two family names agree; missing where one is missing or a
   * placeholder.
   */
  public NameLevel level(
      @Nullable ComparableWord one, @Nullable ComparableWord other, boolean given) {
    if (one == null || other == null || one.placeholder() || other.placeholder()) {
      return NameLevel.MISSING;
    }
    NameLevel level = levelOf(one, other, given);
    if (level == NameLevel.EXACT || (one.others().isEmpty() && other.others().isEmpty())) {
      return level;
    }
    return one.readings()
        .flatMap(a -> other.readings().map(b -> levelOf(a, b, given)))
        .min(Comparator.naturalOrder())
        .orElse(level);
  }

  /** The same of one reading of each. */
  private NameLevel levelOf(ComparableWord one, ComparableWord other, boolean given) {
    if (one.whole().equals(other.whole())) {
      return NameLevel.EXACT;
    }
    if (one.sharesForm(other)) {
      boolean part = isPartOf(one, other) && (!given || isCalledByFirst(one, other));
      return part ? NameLevel.PART : NameLevel.SHARED;
    }
    if (given && one.form().isKinOf(other.form())) {
      return NameLevel.NICKNAME;
    }
    if (one.form().isSlipOf(other.form())) {
      return given && isTypo(one, other) ? NameLevel.TYPO : NameLevel.NEAR;
    }
    if (soundAlike(one, other, given)) {
      return NameLevel.SOUND;
    }
    NameLevel byParts = byParts(one, other, given);
    return byParts == NameLevel.DIFFERENT && resemble(one, other, given)
        ? NameLevel.RESEMBLING
        : byParts;
  }

  /** A family name is hardly ever said by its beginning alone. */
  private static boolean resemble(ComparableWord one, ComparableWord other, boolean given) {
    if (!one.isDouble() && !other.isDouble()) {
      return resemble(one.form(), other.form(), given);
    }
    for (WrittenForm a : one.forms()) {
      for (WrittenForm b : other.forms()) {
        if (resemble(a, b, given)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean resemble(WrittenForm one, WrittenForm other, boolean given) {
    return one.isSlipOfShort(other)
        || (given && (one.mayBeShortFor(other) || other.mayBeShortFor(one)));
  }

  /**
   * A typing error makes a word that is no usual name, and breaks its sound or changes two letters
   * over; the names of twins that are a letter apart, such as Arjun and Arjan, mostly sound alike.
   */
  private static boolean isTypo(ComparableWord one, ComparableWord other) {
    return one.usual() != other.usual()
        && EditDistance.between(one.whole(), other.whole()) == 1
        && (!one.givenSound().equals(other.givenSound()) || haveTheSameLetters(one, other));
  }

  /**
   * Whether one of two names that are a typing error apart is no name for certain: two letters are
   * changed over, or it is spelt as no name is. Eric and Erica are both spelt as names are.
   */
  boolean isMisspelt(
      NameLevel level, @Nullable ComparableWord one, @Nullable ComparableWord other) {
    return level == NameLevel.TYPO
        && one != null
        && other != null
        && ComparableWord.any(
            one, other, (a, b) -> haveTheSameLetters(a, b) || !(a.usual() ? b : a).nameLike());
  }

  private static boolean haveTheSameLetters(ComparableWord one, ComparableWord other) {
    return Arrays.equals(
        one.whole().chars().sorted().toArray(), other.whole().chars().sorted().toArray());
  }

  /** A name of two letters is hardly more than an initial: Ji may be Ji-won or Ji-woo. */
  private boolean isCalledByFirst(ComparableWord one, ComparableWord other) {
    return Math.min(one.whole().length(), other.whole().length()) > 2
        && haveTheSameFirst(one, other);
  }

  /** Lily Rose is called Lily; Rose may be her sister. */
  private boolean haveTheSameFirst(ComparableWord one, ComparableWord other) {
    return isLike(one.parts().getFirst(), other.parts().getFirst())
        || one.parts().getFirst().equals(other.whole())
        || other.parts().getFirst().equals(one.whole());
  }

  private NameLevel byParts(ComparableWord one, ComparableWord other, boolean given) {
    if (!areKindredParts(one, other, given)) {
      return NameLevel.DIFFERENT;
    }
    return isPartOf(one, other) ? NameLevel.SOUND : NameLevel.SHARED;
  }

  /** One name for certain, a part of it, or a slip that left the first letter as it was. */
  boolean fits(NameLevel level, @Nullable ComparableWord one, @Nullable ComparableWord other) {
    if (one == null || other == null || !level.isAlike()) {
      return false;
    }
    return ComparableWord.any(one, other, (a, b) -> fitsAsRead(level, a, b));
  }

  private boolean fitsAsRead(NameLevel level, ComparableWord one, ComparableWord other) {
    return switch (level) {
      case EXACT, NICKNAME, PART -> true;
      case TYPO, NEAR -> beginAlike(one, other);
      case SOUND -> beginAlike(one, other) && isPartOf(one, other);
      case SHARED, RESEMBLING, MISSING, DIFFERENT -> false;
    };
  }

  private static boolean beginAlike(ComparableWord one, ComparableWord other) {
    return one.whole().codePointAt(0) == other.whole().codePointAt(0);
  }

  /** Whether one is called all that the other is called; brothers may share a first name only. */
  private boolean isPartOf(ComparableWord one, ComparableWord other) {
    List<String> mine = one.parts();
    List<String> theirs = other.parts();
    return mine.size() <= theirs.size() ? isPartOf(mine, theirs) : isPartOf(theirs, mine);
  }

  private boolean isPartOf(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    return few.stream().allMatch(part -> isTakenFrom(left, part));
  }

  /** Each part counts once: Muhammad Mohammed is more than Muhammad. */
  private boolean isTakenFrom(List<String> left, String part) {
    for (int i = 0; i < left.size(); i++) {
      if (isLike(part, left.get(i))) {
        left.remove(i);
        return true;
      }
    }
    return false;
  }

  private boolean isLike(String a, String b) {
    WrittenForm one = form(a);
    WrittenForm other = form(b);
    return a.equals(b)
        || one.isKinOf(other)
        || one.isSlipOf(other)
        || sounds.ofGiven(a).equals(sounds.ofGiven(b));
  }

  private WrittenForm form(String part) {
    return WrittenForm.of(part, sounds.kinOf(part));
  }

  private static boolean soundAlike(ComparableWord one, ComparableWord other, boolean given) {
    return given
        ? one.givenSound().equals(other.givenSound())
        : one.familySound().equals(other.familySound());
  }

  private static boolean areKindredParts(ComparableWord one, ComparableWord other, boolean given) {
    if (!one.isDouble() && !other.isDouble()) {
      return false;
    }
    for (WrittenForm a : one.forms()) {
      for (WrittenForm b : other.forms()) {
        if (a.isSlipOf(b) || (given && a.isKinOf(b))) {
          return true;
        }
      }
    }
    return false;
  }
}
