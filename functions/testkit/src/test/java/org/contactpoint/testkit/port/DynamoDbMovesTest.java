package org.contactpoint.testkit.port;

class DynamoDbMovesTest extends MovesContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
