package org.contactpoint.uploads.progress;

/** How long to wait before what somebody else was quicker with is tried again. */
@FunctionalInterface
public interface RetryPauses {

  /**
   * Waits.
   *
   * @param attempt counts from 1
   */
  void before(int attempt);
}
