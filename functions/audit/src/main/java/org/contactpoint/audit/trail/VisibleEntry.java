package org.contactpoint.audit.trail;

import org.contactpoint.domain.audit.TrailEntry;

/**
 * An entry, and how much of it this reader sees.
 *
 * @param entry the whole of it; only what the auditor may see of it is shown
 */
public record VisibleEntry(TrailEntry entry, Redaction redaction) {

  /** What is kept back. */
  public enum Redaction {
    /** Nothing. */
    NONE,
    /** Who it was, and where they belong: what could lead to a shielded child (rules §7). */
    ACTOR,
    /** Which child it was about, where the reader knows who it was. */
    CHILD
  }

  static VisibleEntry whole(TrailEntry entry) {
    return new VisibleEntry(entry, Redaction.NONE);
  }
}
