package org.contactpoint.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;

/** The waiting rows of the whole nation, for tests, where they are few. */
public final class WaitingInAll {
  private WaitingInAll() {}

  /** All undecided rows, oldest first. */
  public static List<WaitingRow> of(WaitingRows rows) {
    return IntStream.range(0, WaitingRows.PARTS)
        .mapToObj(part -> rows.ofPart(part, null, Integer.MAX_VALUE))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(WaitingRow::place))
        .toList();
  }
}
