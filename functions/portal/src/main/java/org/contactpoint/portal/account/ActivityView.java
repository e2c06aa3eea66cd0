package org.contactpoint.portal.account;

import org.jspecify.annotations.Nullable;

/**
 * One's own account and trail, as their page shows them.
 *
 * @param opensRecords whether the reader has a role that may open records (rules §2)
 */
public record ActivityView(OwnAccount account, OwnTrail trail, boolean opensRecords) {

  /** Who else took part in an act; empty for nobody. */
  public String others(OwnTrail.Entry entry) {
    if (isOther(entry.accountId())) {
      return "Done by " + entry.accountId() + " on your behalf";
    }
    return isOther(entry.onBehalfOf()) ? "On behalf of " + entry.onBehalfOf() : "";
  }

  private boolean isOther(@Nullable String id) {
    return id != null && !id.equals(account.accountId());
  }
}
