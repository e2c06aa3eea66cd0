package org.contactpoint.domain.comparison;

import java.util.Arrays;

/**
 * The number of typing errors from one word to the other: a letter too much, too little, another
 * one, or two neighbours swapped count one each (optimal string alignment).
 */
public final class EditDistance {
  private EditDistance() {}

  /** The number of errors; 0 for equal words only. */
  public static int between(String one, String other) {
    int[] a = letters(one);
    int[] b = letters(other);
    int[] before = new int[b.length + 1];
    int[] above = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int wrong = a[i - 1] == b[j - 1] ? 0 : 1;
        int least = Math.min(above[j - 1] + wrong, 1 + Math.min(above[j], row[j - 1]));
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
      }
      int[] oldest = before;
      before = above;
      above = row;
      row = oldest;
    }
    return above[b.length];
  }

  private static int[] letters(String word) {
    int[] letters = new int[word.length()];
    int count = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      letters[count++] = word.codePointAt(i);
    }
    return count == letters.length ? letters : Arrays.copyOf(letters, count);
  }
}
