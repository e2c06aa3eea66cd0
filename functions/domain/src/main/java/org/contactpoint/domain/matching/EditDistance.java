package org.contactpoint.domain.matching;

/**
 * How many typing errors lie between two words: a letter too much, too little, another one, or two
 * neighbours swapped count one each (optimal string alignment).
 */
public final class EditDistance {
  private EditDistance() {}

  /** The number of errors; 0 for equal words only. */
  public static int between(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] d = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        d[i][j] = cell(d, a, b, i, j);
      }
    }
    return d[a.length][b.length];
  }

  private static int cell(int[][] d, int[] a, int[] b, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int wrong = a[i - 1] == b[j - 1] ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + wrong, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
