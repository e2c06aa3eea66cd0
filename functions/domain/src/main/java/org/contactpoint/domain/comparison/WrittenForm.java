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
 */
public record WrittenForm(String text, Set<String> kin, long letters, long kinMarks) {
  private static final int BEYOND_Z = 26;
  private static final int MARKS = 63;

  private static final int SHORT = 4;
  private static final int LONG = 9;

  static WrittenForm of(String text, Set<String> kin) {
    return new WrittenForm(text, kin, lettersOf(text), marksOf(kin));
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
