package org.contactpoint.testkit.port;

class DynamoDbRecordsTest extends RecordsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
