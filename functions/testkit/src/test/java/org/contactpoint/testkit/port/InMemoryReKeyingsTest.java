package org.contactpoint.testkit.port;

import org.contactpoint.domain.index.ReKeyings;
import org.contactpoint.testkit.memory.InMemoryReKeyings;

class InMemoryReKeyingsTest extends ReKeyingsContract {
  @Override
  ReKeyings reKeyings() {
    return new InMemoryReKeyings();
  }
}
