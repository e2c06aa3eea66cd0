package org.contactpoint.portal.team;

import java.util.List;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Who waits to be called back, as the API lists them. */
public record CallBacks(List<CallBack> items, @Nullable String cursor)
    implements Worklist.Part<CallBacks.CallBack> {

  @Override
  public String idOf(CallBack one) {
    return one.callBackId();
  }

  /** Somebody who asked to be called back about a child. */
  public record CallBack(
      String callBackId,
      String childId,
      String about,
      String phone,
      String askedBy,
      String askedAt) {

    /** Why they asked. */
    public String reason() {
      return about.equals("shielded-child")
          ? "The child is shielded"
          : "A sensitive service works with the child";
    }

    @Override
    public String toString() {
      return "CallBack[redacted]";
    }
  }
}
