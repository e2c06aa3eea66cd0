package org.contactpoint.testkit.port;

class InMemoryDueStepsTest extends DueStepsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
