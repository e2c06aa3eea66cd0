package org.contactpoint.testkit.port;

class InMemoryRecordsTest extends RecordsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
