package org.contactpoint.watch.alert;

import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.CriteriaOpening;

/**
 * How far the opening of an alert's criteria is approved.
 *
 * @param approvals 1 or 2
 */
public record OpeningResponse(String alertId, int approvals) {

  /** Of that alert. */
  static OpeningResponse of(Alert alert) {
    CriteriaOpening opening = alert.opening();
    return new OpeningResponse(alert.id(), opening == null ? 0 : opening.second() == null ? 1 : 2);
  }
}
