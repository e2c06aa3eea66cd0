package org.contactpoint.testkit.memory;

import java.util.Optional;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeyings;
import org.jspecify.annotations.Nullable;

/** How far search entries were written again, in memory. */
public final class InMemoryReKeyings implements ReKeyings {
  private @Nullable ReKeying last;

  @Override
  public synchronized Optional<ReKeying> find() {
    return Optional.ofNullable(last);
  }

  @Override
  public synchronized boolean save(ReKeying reKeying) {
    long seen = last == null ? 0 : last.revision();
    if (seen != reKeying.revision()) {
      return false;
    }
    last = reKeying.saved();
    return true;
  }
}
