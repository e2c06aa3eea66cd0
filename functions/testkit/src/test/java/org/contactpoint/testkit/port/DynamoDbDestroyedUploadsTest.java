package org.contactpoint.testkit.port;

class DynamoDbDestroyedUploadsTest extends DestroyedUploadsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
