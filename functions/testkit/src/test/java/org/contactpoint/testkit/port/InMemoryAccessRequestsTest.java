package org.contactpoint.testkit.port;

class InMemoryAccessRequestsTest extends AccessRequestsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
