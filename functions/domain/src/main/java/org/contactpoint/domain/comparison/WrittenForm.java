package org.contactpoint.domain.comparison;

import java.util.Set;

/**
 * One way in which a part of a name may be written, as one word, with bits by which most unlike
 * words are ruled out quickly.
 *
 * @param text folded, in Latin letters, without spaces
 * @param kin the given names that it is a form of, or that are forms of it
 * @param letters which letters are in it, and which more than once: two bits a letter
 * @param kinMarks a bit for each of the kin
 * @param stem without the vowels at its end, three letters at least, else nothing
 */
public record WrittenForm(String text, Set<String> kin, long letters, long kinMarks, String stem) {
  private static final int BEYOND_Z = 26;
  private static final int MARKS = 63;

  private static final String VOWELS = "aeiouy";
  private static final long CONSONANTS = ~lettersOf(VOWELS) & 0x5555_5555_5555_5555L;
  private static final int SHORT = 4;
  private static final int LONG = 9;

  static WrittenForm of(String text, Set<String> kin) {
    return new WrittenForm(text, kin, lettersOf(text), marksOf(kin), stemOf(text));
  }

  private static long lettersOf(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      long once = 1L << (2 * (letter >= 'a' && letter <= 'z' ? letter - 'a' : BEYOND_Z));
      letters |= (letters & once) == 0 ? once : once << 1;
    }
    return letters;
  }

  private static long marksOf(Set<String> kin) {
    long marks = 0;
    for (String name : kin) {
      marks |= markOf(name);
    }
    return marks;
  }

  private static long markOf(String name) {
    return 1L << (name.hashCode() & MARKS);
  }

  /** Whether the other is a nickname of it, or the name that it is a nickname of. */
  boolean isKinOf(WrittenForm other) {
    return (kinMarks & markOf(other.text)) != 0 && kin.contains(other.text);
  }

  /** One error in a name of four letters or more, two in one of nine or more. */
  boolean isSlipOf(WrittenForm other) {
    int shorter = Math.min(text.length(), other.text.length());
    return shorter >= SHORT && isWithin(shorter < LONG ? 1 : 2, other);
  }

  /** One error in a name of three letters: there is not enough left of it to be sure. */
  boolean isSlipOfShort(WrittenForm other) {
    return Math.min(text.length(), other.text.length()) == SHORT - 1 && isWithin(1, other);
  }

  /**
   * Whether it is the beginning or the end of the longer one, of two letters at least, or a part of
   * three letters at least; or its stem is, the vowels at its end left out (Mati for Mateusz).
   */
  boolean mayBeShortFor(WrittenForm longer) {
    return (letters & CONSONANTS & ~longer.letters) == 0
        && text.length() < longer.text.length()
        && (isPartOf(text, longer.text) || isPartOf(stem, longer.text));
  }

  private static boolean isPartOf(String part, String whole) {
    return switch (part.length()) {
      case 0, 1 -> false;
      case 2 -> whole.startsWith(part) || whole.endsWith(part);
      default -> whole.contains(part);
    };
  }

  private static String stemOf(String text) {
    int end = text.length();
    while (end > 0 && VOWELS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean doubled = end > 1 && text.charAt(end - 1) == text.charAt(end - 2);
    int length = doubled ? end - 1 : end;
    return end == text.length() || length < SHORT - 1 ? "" : text.substring(0, length);
  }

  /** Whether the edit distance is at most that many errors. */
  public boolean isWithin(int errors, WrittenForm other) {
    return Math.abs(text.length() - other.text.length()) <= errors
        && mayBeWithin(errors, other)
        && EditDistance.between(text, other.text) <= errors;
  }

  /** Each error changes two letters at most. */
  boolean mayBeWithin(int errors, WrittenForm other) {
    return Long.bitCount(letters ^ other.letters) <= 2 * errors;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenForm form && text.equals(form.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Form[redacted]";
  }
}
