package org.contactpoint.testkit.port;

class InMemoryDestroyedUploadsTest extends DestroyedUploadsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
