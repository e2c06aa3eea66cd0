package org.contactpoint.testkit.port;

class InMemoryWatchCountersTest extends WatchCountersContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
