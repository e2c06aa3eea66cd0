package org.contactpoint.testkit.port;

class InMemoryDestructionsTest extends DestructionsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
