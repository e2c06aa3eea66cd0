package org.contactpoint.testkit.port;

class InMemoryMovesTest extends MovesContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
