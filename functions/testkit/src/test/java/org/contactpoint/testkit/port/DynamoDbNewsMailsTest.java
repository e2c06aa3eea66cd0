package org.contactpoint.testkit.port;

class DynamoDbNewsMailsTest extends NewsMailsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
