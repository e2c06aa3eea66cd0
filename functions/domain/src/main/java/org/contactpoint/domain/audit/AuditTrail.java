package org.contactpoint.domain.audit;

/**
 * The trail, to be written: append only, for everyone (rules §7). Acts that change anything are
 * written by {@link org.contactpoint.domain.commit.Commits} in the same transaction instead.
 */
public interface AuditTrail {

  /**
   * Writes the entry and returns only once it is durable; {@link Failed} means that nothing may be
   * disclosed.
   */
  Written append(AuditEntry entry);

  /** The outcome of appending an entry. */
  sealed interface Written permits Appended, Failed {}

  /** Proof that one entry is in the trail; made by adapters of this port alone. */
  final class Appended implements Written {
    private final String entryId;
    private final AuditEntry entry;

    private Appended(String entryId, AuditEntry entry) {
      this.entryId = entryId;
      this.entry = entry;
    }

    /**
     * For an adapter that has written that entry under that id; the house rules keep others off.
     */
    public static Appended of(String entryId, AuditEntry entry) {
      return new Appended(entryId, entry);
    }

    /** The id of the entry. */
    public String entryId() {
      return entryId;
    }

    /** The entry that was written. */
    public AuditEntry entry() {
      return entry;
    }

    @Override
    public String toString() {
      return "Appended[" + entryId + "]";
    }
  }

  /** The entry could not be written; whatever it was to account for must not happen. */
  record Failed() implements Written {}
}
