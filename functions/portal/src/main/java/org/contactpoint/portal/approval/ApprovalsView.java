package org.contactpoint.portal.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an approver.
 *
 * @param message what was done before, null for nothing
 */
public record ApprovalsView(List<ShieldList> lists, @Nullable String message) {
  public ApprovalsView {
    lists = List.copyOf(lists);
  }
}
