package org.contactpoint.uploads.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.match.plan.RowPlan;

/**
 * What the rows of one slice came to.
 *
 * @param results a line for each row of the slice, in the order of the file
 * @param growth by how many the source's live rows grow
 */
public record SliceOutcome(List<RowResult> results, int growth) {
  public SliceOutcome {
    results = List.copyOf(results);
  }

  /**
   * The outcome of a slice; plans of rows of other slices are reported with those.
   *
   * @param plans at least one for each good row of the slice
   */
  public static SliceOutcome of(List<ReadRow> slice, List<RowPlan> plans) {
    long first = slice.getFirst().number();
    long last = slice.getLast().number();
    Map<Long, RowResult> results = new TreeMap<>();
    for (ReadRow row : slice) {
      if (row instanceof ReadRow.Bad bad) {
        results.put(bad.number(), failed(bad));
      }
    }
    int growth = 0;
    for (RowPlan plan : plans) {
      long row = plan.result().row();
      if (row >= first && row <= last) {
        results.put(row, plan.result());
        growth += plan.growth();
      }
    }
    requireWhole(results, slice);
    return new SliceOutcome(List.copyOf(results.values()), growth);
  }

  private static RowResult failed(ReadRow.Bad bad) {
    return new RowResult(bad.number(), RowOutcome.FAILED, bad.field(), bad.reason(), null);
  }

  /** A row without a result would never be counted, and the upload never end. */
  private static void requireWhole(Map<Long, RowResult> results, List<ReadRow> slice) {
    if (results.size() != slice.size()) {
      throw new IllegalStateException("a slice has rows of which nothing became");
    }
  }

  /** The numbers of the rows that changed something, or wait for a person. */
  public Set<Long> news() {
    return results.stream()
        .filter(
            result ->
                result.outcome() != RowOutcome.UNCHANGED && result.outcome() != RowOutcome.FAILED)
        .map(RowResult::row)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The number of its first row. */
  long first() {
    return results.getFirst().row();
  }

  /** Those counts and its rows. */
  Counts addedTo(Counts counts) {
    Counts sum = counts;
    for (RowResult result : results) {
      sum = sum.plus(result.outcome());
    }
    return sum;
  }
}
