package org.contactpoint.domain.audit;

/**
 * The trail, to be written: append only, for everyone (the rules, §7). Acts that change anything
 * are written by {@link org.contactpoint.domain.commit.Commits} in the same transaction instead.
 */
public interface AuditTrail {

  /**
   * Writes the entry and returns only once it is durable; {@link Failed} means that nothing may be
   * disclosed.
   */
  Written append(AuditEntry entry);

  /** What became of an append. */
  sealed interface Written permits Appended, Failed {}

  /** The entry stands in the trail. */
  record Appended(String entryId) implements Written {}

  /** The entry could not be written; whatever it was to account for must not happen. */
  record Failed() implements Written {}
}
