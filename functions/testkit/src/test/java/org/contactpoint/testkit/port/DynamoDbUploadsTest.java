package org.contactpoint.testkit.port;

class DynamoDbUploadsTest extends UploadsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
