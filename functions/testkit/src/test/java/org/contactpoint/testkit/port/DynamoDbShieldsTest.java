package org.contactpoint.testkit.port;

class DynamoDbShieldsTest extends ShieldsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
