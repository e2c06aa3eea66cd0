package org.contactpoint.testkit.port;

class InMemoryUploadsTest extends UploadsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
