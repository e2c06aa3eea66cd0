package org.contactpoint.http.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** A service working with the child, and whom to telephone there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvolvementResponse(
    String involvementId,
    String serviceType,
    OrganisationResponse organisation,
    @Nullable PractitionerResponse practitioner,
    String start,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String end,
    boolean leadPractitioner,
    boolean assessmentHeld) {

  /** The body that the service belongs to. */
  public record OrganisationResponse(String code, String name) {}

  /** The person there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PractitionerResponse(
      @Nullable String name,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String email) {

    static PractitionerResponse of(Practitioner practitioner) {
      return new PractitionerResponse(
          practitioner.name() == null ? null : practitioner.name().value(),
          practitioner.role() == null ? null : practitioner.role().value(),
          practitioner.phone() == null ? null : practitioner.phone().value(),
          practitioner.email() == null ? null : practitioner.email().value());
    }
  }

  /** The involvement as the contract shows it. */
  public static InvolvementResponse of(Involvement involvement) {
    return new InvolvementResponse(
        involvement.id().value(),
        involvement.serviceType().code(),
        new OrganisationResponse(
            involvement.organisationCode().value(), involvement.organisationName().value()),
        involvement.practitioner() == null
            ? null
            : PractitionerResponse.of(involvement.practitioner()),
        involvement.start().toString(),
        involvement.end() == null ? null : involvement.end().toString(),
        involvement.leadPractitioner(),
        involvement.assessmentHeld());
  }

  /** The path of an involvement with the child of that number. */
  public static String path(ContactPointId child, String involvementId) {
    return "/v1/children/" + child.value() + "/involvements/" + involvementId;
  }

  @Override
  public String toString() {
    return "InvolvementResponse[redacted]";
  }
}
