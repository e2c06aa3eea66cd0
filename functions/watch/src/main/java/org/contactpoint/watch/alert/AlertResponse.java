package org.contactpoint.watch.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.watch.Alert;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param at when it was raised; to the hour for auditors of England
 * @param entries the entries of the trail that gave rise to it; none for auditors of England
 * @param finding absent while it is open
 * @param closedAt absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertResponse(
    String alertId,
    String at,
    String rule,
    String accountId,
    String council,
    String severity,
    List<String> entries,
    String status,
    @Nullable String finding,
    @Nullable String closedAt) {
  public AlertResponse {
    entries = List.copyOf(entries);
  }

  /** The alert as the caller sees it. */
  static AlertResponse of(Alert alert, Caller viewer) {
    Alert.Closure closure = alert.closure();
    return new AlertResponse(
        alert.id(),
        AlertSight.at(viewer.account(), alert),
        alert.rule().code(),
        alert.account().value(),
        alert.council().value(),
        alert.rule().severity().code(),
        AlertSight.entries(viewer.account(), alert),
        alert.status().code(),
        closure == null ? null : closure.finding().code(),
        closure == null ? null : closure.at().toString());
  }
}
