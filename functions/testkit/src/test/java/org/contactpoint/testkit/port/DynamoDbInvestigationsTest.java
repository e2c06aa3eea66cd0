package org.contactpoint.testkit.port;

class DynamoDbInvestigationsTest extends InvestigationsContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }
}
