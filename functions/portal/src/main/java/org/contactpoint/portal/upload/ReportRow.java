package org.contactpoint.portal.upload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a report.
 *
 * @param row of the file, from 1 after its header
 * @param field the column at fault, empty for none
 * @param reason empty where there is nothing to say
 */
public record ReportRow(long row, Outcome outcome, String field, String reason) {
  private static final int CELLS = 4;

  /** The number with commas. */
  public String number() {
    return UploadView.number(row);
  }

  /** All lines behind the header; only the last cell of a line is ever in quotes. */
  static List<ReportRow> all(String csv) {
    return csv.lines().skip(1).flatMap(ReportRow::of).toList();
  }

  private static Stream<ReportRow> of(String line) {
    String[] cells = line.split(",", CELLS);
    if (cells.length < CELLS) {
      return Stream.empty();
    }
    Optional<Outcome> outcome = Outcome.of(cells[1]);
    return outcome
        .map(ended -> new ReportRow(Long.parseLong(cells[0]), ended, cells[2], plain(cells[3])))
        .stream();
  }

  private static String plain(String cell) {
    return cell.length() > 1 && cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }
}
