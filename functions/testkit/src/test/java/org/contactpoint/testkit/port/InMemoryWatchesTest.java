package org.contactpoint.testkit.port;

class InMemoryWatchesTest extends WatchesContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
