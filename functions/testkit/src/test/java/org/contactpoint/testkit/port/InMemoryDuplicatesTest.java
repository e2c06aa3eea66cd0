package org.contactpoint.testkit.port;

class InMemoryDuplicatesTest extends DuplicatesContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
