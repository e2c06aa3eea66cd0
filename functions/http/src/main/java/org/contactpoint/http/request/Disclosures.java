package org.contactpoint.http.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.disclosure.Disclosed;

/** Discloses to whoever makes a request, after its entry. */
@Singleton
public final class Disclosures {
  private final AuditTrail trail;
  private final Clock clock;

  Disclosures(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  <T> Disclosed.Release<T> after(AuditEntry entry, T content) {
    return Disclosed.after(trail, entry, content);
  }
}
