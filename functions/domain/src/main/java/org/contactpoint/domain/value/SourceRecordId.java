package org.contactpoint.domain.value;

/**
 * A source's own lasting id for one child with one service there, 1 to 64 characters (rules §12);
 * it is compared exactly as sent.
 */
public record SourceRecordId(String value) {
  private static final FieldRule RULE =
      FieldRule.matching(
          "must be 1 to 64 of A-Z, a-z, 0-9, full stop, underscore, colon and hyphen",
          "[A-Za-z0-9._:-]{1,64}");

  public SourceRecordId {
    RULE.require(value);
  }

  /** Reads an id of a source record as people and files write it, or says why it is not valid. */
  public static Parsed<SourceRecordId> parse(String raw) {
    return RULE.parse(raw, SourceRecordId::new);
  }

  @Override
  public String toString() {
    return "SourceRecordId[redacted]";
  }
}
