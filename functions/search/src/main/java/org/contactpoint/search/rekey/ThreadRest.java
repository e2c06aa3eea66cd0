package org.contactpoint.search.rekey;

import jakarta.inject.Singleton;
import java.time.Duration;

/** The thread sleeps. */
@Singleton
final class ThreadRest implements Rest {

  @Override
  public void take(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while resting", e);
    }
  }
}
