package org.contactpoint.portal.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file.
 *
 * @param message what has just been done, null for nothing
 */
public record UploadView(UploadFile file, @Nullable String message) {

  /** How many rows ended so. */
  public record Count(Outcome outcome, long rows) {
    /** The number with commas. */
    public String number() {
      return UploadView.number(rows);
    }
  }

  /** The rows by outcome. */
  public List<Count> counts() {
    return List.of(
        new Count(Outcome.LINKED, file.linked()),
        new Count(Outcome.CREATED, file.created()),
        new Count(Outcome.UNCHANGED, file.unchanged()),
        new Count(Outcome.REVIEW, file.review()),
        new Count(Outcome.FAILED, file.failed()));
  }

  /** How many rows the file has, in words. */
  public String rows() {
    return rows(file.rows(), "row");
  }

  /** What a reversal takes back, a sentence for each outcome of which there are rows. */
  public List<String> undone() {
    List<String> sentences = new ArrayList<>();
    if (file.linked() > 0) {
      sentences.add(
          "What only this file said in "
              + rows(file.linked(), "linked row")
              + " is taken back. What it had replaced counts again.");
    }
    if (file.created() > 0) {
      sentences.add(
          "Of "
              + rows(file.created(), "new record")
              + ", those of which nobody else has said anything are no longer found.");
    }
    if (file.review() > 0) {
      sentences.add("Nobody has to decide on " + rows(file.review(), "waiting row") + " any more.");
    }
    if (file.unchanged() + file.failed() > 0) {
      sentences.add("Rows that were unchanged or failed did nothing, so nothing is taken back.");
    }
    return sentences;
  }

  private static String rows(long count, String one) {
    return number(count) + " " + one + (count == 1 ? "" : "s");
  }

  static String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
