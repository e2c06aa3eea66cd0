package org.contactpoint.shielding.callback;

import org.contactpoint.domain.shielding.CallBackAbout;

/** The body of a wish to be rung. */
public record AskCallBackRequest(CallBackAbout about, String phone) {
  @Override
  public String toString() {
    return "AskCallBackRequest[redacted]";
  }
}
