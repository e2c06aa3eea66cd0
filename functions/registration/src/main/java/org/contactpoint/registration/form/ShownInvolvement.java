package org.contactpoint.registration.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An involvement as a view shows it, sent back to stand as it is. */
public record ShownInvolvement(
    @Nullable String involvementId,
    @Nullable String serviceType,
    @Nullable Organisation organisation,
    @Nullable Practitioner practitioner,
    @Nullable String start,
    @Nullable String end,
    @Nullable Boolean leadPractitioner,
    @Nullable Boolean assessmentHeld) {

  /** The body that the service belongs to, as a view shows it. */
  public record Organisation(@Nullable String code, @Nullable String name) {

    private Map<String, @Nullable Object> members() {
      Map<String, @Nullable Object> members = new HashMap<>();
      members.put("code", code);
      members.put("name", name);
      return members;
    }
  }

  /** The person there, as a view shows them. */
  public record Practitioner(
      @Nullable String name,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String email) {

    private Map<String, @Nullable Object> members() {
      Map<String, @Nullable Object> members = new HashMap<>();
      members.put("name", name);
      members.put("role", role);
      members.put("phone", phone);
      members.put("email", email);
      return members;
    }

    @Override
    public String toString() {
      return "Practitioner[redacted]";
    }
  }

  /** Its members by their names, as they are in JSON. */
  public Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("involvementId", involvementId);
    members.put("serviceType", serviceType);
    members.put("organisation", organisation == null ? null : organisation.members());
    members.put("practitioner", practitioner == null ? null : practitioner.members());
    members.put("start", start);
    members.put("end", end);
    members.put("leadPractitioner", leadPractitioner);
    members.put("assessmentHeld", assessmentHeld);
    return members;
  }

  /** The members of several, null where there are none. */
  public static @Nullable List<Map<String, @Nullable Object>> members(
      @Nullable List<ShownInvolvement> all) {
    return all == null ? null : all.stream().map(ShownInvolvement::members).toList();
  }

  @Override
  public String toString() {
    return "ShownInvolvement[redacted]";
  }
}
