package org.contactpoint.uploads.receive;

/** Why what was put where a file belongs can't be one. */
public enum UnusableObject {
  ANOTHER_ENDING("has another ending than .csv, .csv.gz, .ndjson or .ndjson.gz"),
  LINK("is a link, which is not followed"),
  FOLDER("is a folder: files lie directly in the folder of their feed"),
  SPECIAL("is neither a file nor a folder"),
  SECOND_FILE("came by a form that had brought its file already, and was not read");

  private final String problem;

  UnusableObject(String problem) {
    this.problem = problem;
  }

  /** The problem of the upload, as its source reads it behind the name. */
  public String problem() {
    return problem;
  }
}
