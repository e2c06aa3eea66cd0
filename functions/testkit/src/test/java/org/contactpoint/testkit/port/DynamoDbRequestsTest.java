package org.contactpoint.testkit.port;

class DynamoDbRequestsTest extends RequestsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
