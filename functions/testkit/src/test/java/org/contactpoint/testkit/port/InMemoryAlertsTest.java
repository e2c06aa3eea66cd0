package org.contactpoint.testkit.port;

class InMemoryAlertsTest extends AlertsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
