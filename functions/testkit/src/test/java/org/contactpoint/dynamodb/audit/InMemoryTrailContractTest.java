package org.contactpoint.dynamodb.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.testkit.memory.InMemoryDirectory;

class InMemoryTrailContractTest extends TrailContract {
  private final InMemoryDirectory directory =
      new InMemoryDirectory(Clock.fixed(SomeEntries.NOON, ZoneOffset.UTC));

  @Override
  AuditTrail trail() {
    return directory.trail();
  }

  @Override
  TrailReader reader() {
    return directory.trailReader();
  }
}
