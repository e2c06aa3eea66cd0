package org.contactpoint.portal.upload;

import java.util.Arrays;
import java.util.Optional;

/** What became of a row. */
public enum Outcome {
  LINKED("linked", "Linked", "Belongs to a child who was held already"),
  CREATED("created", "New record", "A child who was not held before"),
  UNCHANGED("unchanged", "Unchanged", "Says what this source said before, or is older"),
  REVIEW("review", "To be reviewed", "Somebody has to decide whose row it is"),
  FAILED("failed", "Failed", "Was not used, because something in it is wrong");

  private final String code;
  private final String text;
  private final String meaning;

  Outcome(String code, String text, String meaning) {
    this.code = code;
    this.text = text;
    this.meaning = meaning;
  }

  /** As the API calls it. */
  public String code() {
    return code;
  }

  /** In a word or two. */
  public String text() {
    return text;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }

  static Optional<Outcome> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
