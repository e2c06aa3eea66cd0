package org.contactpoint.uploads.duplicate;

/**
 * How many pairs of open records comparing brought and took.
 *
 * @param found pairs that were not there before
 * @param gone pairs that are none any more, and that nobody had decided
 */
record ComparisonCounts(long found, long gone) {
  static final ComparisonCounts NONE = new ComparisonCounts(0, 0);

  ComparisonCounts and(ComparisonCounts more) {
    return new ComparisonCounts(found + more.found, gone + more.gone);
  }
}
