package org.contactpoint.domain.value;

/**
 * The parts of a pattern for letters and marks that can be seen: Unicode counts some fillers and
 * selectors among letters and marks that print as nothing, and two names that look alike must not
 * differ.
 */
public final class VisibleCharacters {
  private static final String UNSEEN =
      "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180D\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
          + "\\x{E0100}-\\x{E01EF}";

  /** One letter. */
  public static final String LETTER = "[\\p{L}&&[^" + UNSEEN + "]]";

  /** One letter or mark. */
  public static final String LETTER_OR_MARK = "[\\p{L}\\p{M}&&[^" + UNSEEN + "]]";

  private VisibleCharacters() {}
}
