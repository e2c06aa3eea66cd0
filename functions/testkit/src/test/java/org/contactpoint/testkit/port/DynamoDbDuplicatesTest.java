package org.contactpoint.testkit.port;

class DynamoDbDuplicatesTest extends DuplicatesContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
