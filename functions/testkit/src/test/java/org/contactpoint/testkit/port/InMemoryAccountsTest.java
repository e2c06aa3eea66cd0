package org.contactpoint.testkit.port;

class InMemoryAccountsTest extends AccountsContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
