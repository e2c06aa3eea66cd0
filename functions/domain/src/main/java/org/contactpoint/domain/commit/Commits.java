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

  /** What became of it. */
  sealed interface Outcome permits Committed, Stale, Repeated, Full, TrailUnavailable {}

  /** Everything stands, entries included. Only adapters of this port make one. */
  record Committed() implements Outcome {}

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
