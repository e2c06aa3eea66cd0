package org.contactpoint.dynamodb.audit;

import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailReader;

class DynamoDbTrailContractTest extends TrailContract {
  private final Trail trail = new Trail();
  private final AuditTrail appending = trail.appending(1);

  @Override
  AuditTrail trail() {
    return appending;
  }

  @Override
  TrailReader reader() {
    return trail.reader();
  }
}
