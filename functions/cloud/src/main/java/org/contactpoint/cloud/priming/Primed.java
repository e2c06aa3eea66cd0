package org.contactpoint.cloud.priming;

/**
 * A bean that is made, and tried once, before the snapshot of its function is taken, so that the
 * first call after a start does not have to.
 */
public interface Primed {

  /** Goes the way of a first call as far as no key and nothing of each instance's own is needed. */
  void prime();
}
