package org.contactpoint.uploads.file;

/**
 * What is known of a file once it was read to its end, before any row is checked.
 *
 * @param rows after the header, good and bad ones
 * @param upserts rows that ask for it, good and bad ones; so the other three
 * @param sha256 of the bytes as stored, packed or not, in hexadecimal
 * @param bytes as stored
 */
public record FileSummary(
    long rows, long upserts, long ends, long removes, long deaths, String sha256, long bytes) {}
