package org.contactpoint.benchmark.mistake;

import java.util.Set;
import org.contactpoint.domain.upload.Row;

/**
 * One row of a second source, and the truth about it.
 *
 * @param kid the id of the child that it is about
 * @param mistakes none where it says what the directory says
 */
public record SeenRow(int kid, SecondSource source, Row row, Set<RowMistake> mistakes) {

  public SeenRow {
    mistakes = Set.copyOf(mistakes);
  }
}
