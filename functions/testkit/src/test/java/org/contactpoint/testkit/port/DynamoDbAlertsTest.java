package org.contactpoint.testkit.port;

class DynamoDbAlertsTest extends AlertsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
