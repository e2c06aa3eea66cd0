package org.contactpoint.testkit.port;

class DynamoDbDueStepsTest extends DueStepsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
