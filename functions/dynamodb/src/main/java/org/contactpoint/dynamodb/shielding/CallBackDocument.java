package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.shielding.CallBackOutcome;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A wish to be rung. */
public record CallBackDocument(
    String child,
    String about,
    String phone,
    String askedBy,
    String responsible,
    String askedAt,
    @Nullable String outcome) {

  /** The document of a call-back. */
  public static CallBackDocument of(CallBack callBack) {
    return new CallBackDocument(
        callBack.child().value(),
        callBack.about().code(),
        callBack.phone().value(),
        callBack.askedBy().value(),
        callBack.responsible().value(),
        callBack.askedAt().toString(),
        callBack.outcome() == null ? null : callBack.outcome().code());
  }

  /** The call-back that it is the document of. */
  public CallBack callBack(String id, long version) {
    return new CallBack(
        id,
        new ContactPointId(child),
        CallBackAbout.parse(about).orElseThrow(),
        new PhoneNumber(phone),
        new AccountId(askedBy),
        new Authority(responsible),
        Instant.parse(askedAt),
        outcome == null ? null : CallBackOutcome.parse(outcome).orElseThrow(),
        version);
  }

  @Override
  public String toString() {
    return "CallBackDocument[redacted]";
  }
}
