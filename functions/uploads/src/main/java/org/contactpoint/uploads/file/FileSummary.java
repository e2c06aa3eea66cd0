package org.contactpoint.uploads.file;

import java.util.Set;

/**
 * What reading a file to its end tells of it, before any row is judged.
 *
 * @param rows after the header, good and bad ones
 * @param upserts rows that ask for it, good and bad ones; so the other three
 * @param sha256 of the bytes as stored, packed or not, in hexadecimal
 * @param bytes as stored
 * @param repeatedIds the source record ids that stand in more than one row
 */
public record FileSummary(
    long rows,
    long upserts,
    long ends,
    long removes,
    long deaths,
    String sha256,
    long bytes,
    Set<String> repeatedIds) {

  public FileSummary {
    repeatedIds = Set.copyOf(repeatedIds);
  }

  @Override
  public String toString() {
    return "FileSummary[rows=" + rows + ", bytes=" + bytes + "]";
  }
}
