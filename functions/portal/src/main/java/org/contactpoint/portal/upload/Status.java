package org.contactpoint.portal.upload;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a file is. */
public enum Status {
  @JsonProperty("received")
  RECEIVED("Waiting", "govuk-tag--grey", "The file has not been read yet."),
  @JsonProperty("validating")
  VALIDATING(
      "Being checked", "govuk-tag--blue", "The file is read to its end before any row counts."),
  @JsonProperty("rejected")
  REJECTED("Rejected", "govuk-tag--red", "Nothing in the file was used."),
  @JsonProperty("held")
  HELD("Held", "govuk-tag--yellow", "Nothing in the file is used until you decide."),
  @JsonProperty("matching")
  MATCHING(
      "Being matched", "govuk-tag--blue", "Each row is compared with the children who are held."),
  @JsonProperty("done")
  DONE("Done", "govuk-tag--green", "Each row has its outcome."),
  @JsonProperty("reversing")
  REVERSING("Being reversed", "govuk-tag--purple", "What only this file said is taken back."),
  @JsonProperty("reversed")
  REVERSED("Reversed", "govuk-tag--grey", "What only this file said was taken back.");

  private final String text;
  private final String classes;
  private final String meaning;

  Status(String text, String classes, String meaning) {
    this.text = text;
    this.classes = classes;
    this.meaning = meaning;
  }

  /** In a word or two. */
  public String text() {
    return text;
  }

  /** The colour of its tag. */
  public String classes() {
    return classes;
  }

  /** What it means, as a sentence. */
  public String meaning() {
    return meaning;
  }
}
