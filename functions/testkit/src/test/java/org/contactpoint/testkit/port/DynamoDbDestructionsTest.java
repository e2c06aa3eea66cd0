package org.contactpoint.testkit.port;

class DynamoDbDestructionsTest extends DestructionsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
