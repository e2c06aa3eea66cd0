package org.contactpoint.domain.lifecycle;

/** How far a record has come in its life (rules §9). */
public enum LifeStage {
  /** It is found and shown as the other rules say. */
  LIVE,
  /** The same, of somebody over 18 who consented to it. */
  PARTICIPATING,
  /** The team of the responsible council alone may read it. */
  ARCHIVED_FIRST_YEAR,
  /** The same team may, for an enquiry or a review. */
  ARCHIVED,
  /** Nobody may read it any more: it is to be destroyed. */
  EXPIRED;

  /**
   * Whether the record is live: in every other stage it is absent to all but who reads archives.
   */
  public boolean isLive() {
    return this == LIVE || this == PARTICIPATING;
  }
}
