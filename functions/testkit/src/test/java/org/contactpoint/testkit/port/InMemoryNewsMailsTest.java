package org.contactpoint.testkit.port;

class InMemoryNewsMailsTest extends NewsMailsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
