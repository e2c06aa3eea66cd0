package org.contactpoint.testkit.port;

class InMemoryFeedNamesTest extends FeedNamesContract {
  @Override
  World world() {
    return World.inMemory(CLOCK);
  }
}
