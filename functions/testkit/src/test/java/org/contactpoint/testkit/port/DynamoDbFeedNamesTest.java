package org.contactpoint.testkit.port;

class DynamoDbFeedNamesTest extends FeedNamesContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
