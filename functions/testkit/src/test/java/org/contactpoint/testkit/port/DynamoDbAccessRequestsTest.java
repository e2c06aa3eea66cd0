package org.contactpoint.testkit.port;

class DynamoDbAccessRequestsTest extends AccessRequestsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
