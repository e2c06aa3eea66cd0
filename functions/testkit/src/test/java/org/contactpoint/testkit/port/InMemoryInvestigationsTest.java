package org.contactpoint.testkit.port;

class InMemoryInvestigationsTest extends InvestigationsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
