package org.contactpoint.testkit.port;

class DynamoDbUrgencyTest extends UrgencyContract {
  @Override
  World world() {
    return World.stored(clock);
  }
}
