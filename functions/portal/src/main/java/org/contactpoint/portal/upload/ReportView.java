package org.contactpoint.portal.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.part.Link;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the report on a file.
 *
 * @param part the cursor of the 50,000 lines that they are of, empty for the first
 * @param next the cursor of the 50,000 after those, null for none
 * @param chosen the outcome that is shown alone, null for all
 * @param lines of that outcome in this part, all of them
 * @param page which hundred of them is shown, from 1
 */
public record ReportView(
    UploadFile file,
    String part,
    @Nullable String next,
    @Nullable Outcome chosen,
    List<ReportRow> lines,
    int page) {
  private static final int LINES = 50;

  public ReportView {
    lines = List.copyOf(lines);
  }

  static ReportView of(
      UploadFile file, Report report, String part, @Nullable Outcome chosen, int page) {
    List<ReportRow> lines =
        report.rows().stream().filter(row -> chosen == null || row.outcome() == chosen).toList();
    int last = Math.max(1, (lines.size() + LINES - 1) / LINES);
    return new ReportView(
        file, part, report.next(), chosen, lines, Math.min(Math.max(1, page), last));
  }

  /** The lines that are shown. */
  public List<ReportRow> shown() {
    return lines.subList((page - 1) * LINES, Math.min(page * LINES, lines.size()));
  }

  /** What the table is of. */
  public String caption() {
    String rows = chosen == null ? "Rows" : "Rows with the outcome “" + chosen.text() + "”";
    return lines.size() <= LINES
        ? rows
        : rows
            + ", "
            + UploadView.number((page - 1L) * LINES + 1)
            + " to "
            + UploadView.number((page - 1L) * LINES + shown().size())
            + " of "
            + UploadView.number(lines.size());
  }

  /** The report with all outcomes and with each alone. */
  public List<Link> choices() {
    List<Link> choices = new ArrayList<>();
    choices.add(choice(null, "All", file.ended()));
    for (UploadView.Count count : new UploadView(file, null).counts()) {
      choices.add(choice(count.outcome(), count.outcome().text(), count.rows()));
    }
    return choices;
  }

  private Link choice(@Nullable Outcome outcome, String text, long rows) {
    String words = text + " (" + UploadView.number(rows) + ")";
    return outcome == chosen ? Link.here(words) : Link.of(words, at(part, outcome, 1));
  }

  /** The page before, null for none. */
  public @Nullable String before() {
    return page == 1 ? null : at(part, chosen, page - 1);
  }

  /** The page after, in the next part where this one ends; null for none. */
  public @Nullable String after() {
    if (page * LINES < lines.size()) {
      return at(part, chosen, page + 1);
    }
    return next == null ? null : at(next, chosen, 1);
  }

  /** The first page, null where it is shown or only one page back. */
  public @Nullable String first() {
    return part.isEmpty() ? null : at("", chosen, 1);
  }

  /** This part of the report as a file. */
  public String csv() {
    return ListPlace.first("").at(part).on(file.path("/report.csv"));
  }

  /** Whether a file of lines holds only a part of the report. */
  public boolean isPart() {
    return next != null || !part.isEmpty();
  }

  private String at(String cursor, @Nullable Outcome outcome, int number) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("cursor", cursor);
    query.put("outcome", outcome == null ? "" : outcome.code());
    query.put("page", number > 1 ? String.valueOf(number) : "");
    query.values().removeIf(String::isEmpty);
    return file.path("/report" + (query.isEmpty() ? "" : "?" + Form.written(query)));
  }
}
