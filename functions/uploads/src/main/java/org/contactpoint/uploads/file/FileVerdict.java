package org.contactpoint.uploads.file;

/** Whether a file can be read at all; only then do its rows have any effect. */
public sealed interface FileVerdict {

  /** It was read to its end; the word of the format, whatever the JDK calls by it. */
  @SuppressWarnings("AvoidCommonTypeNames")
  record Readable(FileSummary summary, FileIndex index) implements FileVerdict {}

  /**
   * It can't be read, and nothing of it has any effect.
   *
   * @param field the column at fault, empty where it is the file as a whole
   * @param reason a phrase that continues the column's name, or is a sentence of its own; never a
   *     value of the file
   */
  record Rejected(String field, String reason) implements FileVerdict {}
}
