package org.contactpoint.domain.commit;

import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;

/** The only way in which anything is changed: all changes and their entries in one transaction. */
public interface Commits {

  /**
   * Commits everything or nothing.
   *
   * @param changes at most 80 stored items' worth; more is a fault of the caller
   * @param entries one for each act; never empty
   */
  Outcome commit(List<Change> changes, List<AuditEntry> entries);

  /** The outcome of a commit. */
  sealed interface Outcome permits Committed, Stale, Repeated, Full, TrailUnavailable {}

  /** Proof that everything was written, entries included; made by adapters of this port alone. */
  final class Committed implements Outcome {
    private final List<AuditEntry> entries;

    private Committed(List<AuditEntry> entries) {
      this.entries = List.copyOf(entries);
    }

    /** For an adapter that has written those entries; the house rules keep others off. */
    public static Committed of(List<AuditEntry> entries) {
      return new Committed(entries);
    }

    /** The entries that were written. */
    public List<AuditEntry> entries() {
      return entries;
    }

    @Override
    public String toString() {
      return "Committed[" + entries.size() + " entries]";
    }
  }

  /**
   * Something was changed by somebody else since it was read, nothing was written: read again and
   * decide again.
   */
  record Stale() implements Outcome {}

  /** A request with the same idempotency key committed in between, so nothing was written. */
  record Repeated() implements Outcome {}

  /**
   * Something would become larger than the store takes, so nothing was written, and trying again is
   * of no use.
   */
  record Full() implements Outcome {}

  /** The trail could not be written, so nothing was. */
  record TrailUnavailable() implements Outcome {}
}
