package org.contactpoint.shielding.callback;

import org.contactpoint.domain.shielding.CallBack;

/** The wish as its asker sees it. */
public record CallBackResponse(String callBackId, String status) {
  static CallBackResponse of(CallBack wish) {
    return new CallBackResponse(wish.id(), wish.outcome() == null ? "open" : "closed");
  }
}
