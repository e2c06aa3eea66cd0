package org.contactpoint.search.rekey;

import java.time.Duration;

/** How the work rests, so that others are not kept waiting. */
@FunctionalInterface
public interface Rest {

  /** Returns that much later. */
  void take(Duration length);
}
