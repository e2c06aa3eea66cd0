package org.contactpoint.registration.involvement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.registration.form.ShownInvolvement;
import org.jspecify.annotations.Nullable;

/**
 * The body of the end of an involvement: the last day, and what else the involvement's view shows.
 *
 * @param involvementId read-only, as is all that follows
 */
public record EndInvolvementRequest(
    LocalDate end,
    @Nullable String involvementId,
    @Nullable String serviceType,
    ShownInvolvement.@Nullable Organisation organisation,
    ShownInvolvement.@Nullable Practitioner practitioner,
    @Nullable String start,
    @Nullable Boolean leadPractitioner,
    @Nullable Boolean assessmentHeld) {

  /**
   * What it sends back of the members that can't be changed.
   *
   * @param nulls the members that are null and not left out
   */
  ReadOnlyMembers readOnly(Set<String> nulls) {
    Map<String, @Nullable Object> members =
        new ShownInvolvement(
                involvementId,
                serviceType,
                organisation,
                practitioner,
                start,
                null,
                leadPractitioner,
                assessmentHeld)
            .members();
    members.remove("end");
    return ReadOnlyMembers.of(members, nulls);
  }

  @Override
  public String toString() {
    return "EndInvolvementRequest[redacted]";
  }
}
