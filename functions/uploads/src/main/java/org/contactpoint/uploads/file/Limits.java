package org.contactpoint.uploads.file;

/**
 * How much one file may hold (rules §12).
 *
 * @param unpackedBytes of the content; the stored bytes may not be more either
 */
record Limits(long rows, long unpackedBytes, int recordBytes) {

  /** One million rows, one gibibyte, 64 kibibytes a record. */
  static final Limits PUBLISHED = new Limits(1_000_000, 1L << 30, 64 << 10);
}
