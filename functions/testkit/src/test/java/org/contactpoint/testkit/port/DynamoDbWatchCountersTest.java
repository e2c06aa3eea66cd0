package org.contactpoint.testkit.port;

class DynamoDbWatchCountersTest extends WatchCountersContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
