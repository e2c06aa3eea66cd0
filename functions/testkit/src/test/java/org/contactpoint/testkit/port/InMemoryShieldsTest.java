package org.contactpoint.testkit.port;

class InMemoryShieldsTest extends ShieldsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
