package org.contactpoint.acceptance.house.bad.registration;

import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** Claims that an entry is stored which nobody wrote. */
class Forger {
  Disclosed<String> released(AuditEntry never, String secret) {
    return Disclosed.by(Commits.Committed.of(List.of(never)), secret);
  }
}
