package org.contactpoint.testkit.port;

class DynamoDbAccountsTest extends AccountsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
