package org.contactpoint.testkit.port;

class DynamoDbWatchesTest extends WatchesContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
