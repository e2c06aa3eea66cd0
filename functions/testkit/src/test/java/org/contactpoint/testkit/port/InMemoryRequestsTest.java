package org.contactpoint.testkit.port;

class InMemoryRequestsTest extends RequestsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
