package org.contactpoint.testkit.port;

class InMemoryUrgencyTest extends UrgencyContract {
  @Override
  World world() {
    return World.inMemory(clock);
  }
}
