package org.contactpoint.domain.shielding;

import java.time.Instant;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request to be called back by the responsible council, without learning which council that is
 * (rules §6).
 *
 * @param id 32 hexadecimal digits
 * @param outcome null while it is open
 */
public record CallBack(
    String id,
    ContactPointId child,
    CallBackAbout about,
    PhoneNumber phone,
    AccountId askedBy,
    Authority responsible,
    Instant askedAt,
    @Nullable CallBackOutcome outcome,
    long version)
    implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child);
  }

  /** Its place in the list of open call-backs, oldest first. */
  public ListPlace place() {
    return ListPlace.of(askedAt, id);
  }

  /** The same call-back, closed. */
  public CallBack closed(CallBackOutcome how) {
    return new CallBack(id, child, about, phone, askedBy, responsible, askedAt, how, version + 1);
  }

  /** The same call-back, to be answered by another authority. */
  public CallBack answeredBy(Authority other) {
    return new CallBack(id, child, about, phone, askedBy, other, askedAt, outcome, version + 1);
  }

  @Override
  public String toString() {
    return "CallBack[" + id + "]";
  }
}
