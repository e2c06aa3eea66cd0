package org.contactpoint.shielding.callback;

import org.contactpoint.domain.shielding.CallBack;

/** The wish as the team that answers it sees it. */
public record CallBackItem(
    String callBackId, String childId, String about, String phone, String askedBy, String askedAt) {
  static CallBackItem of(CallBack wish) {
    return new CallBackItem(
        wish.id(),
        wish.child().value(),
        wish.about().code(),
        wish.phone().value(),
        wish.askedBy().value(),
        wish.askedAt().toString());
  }

  @Override
  public String toString() {
    return "CallBackItem[redacted]";
  }
}
