package org.contactpoint.portal.audit;

/** How many of two auditors have approved that what was searched for is decrypted. */
public record Opening(String alertId, int approvals) {
  private static final int BOTH = 2;

  /** What has been done, as a code. */
  String code() {
    return approvals >= BOTH ? "opened" : "approved";
  }
}
