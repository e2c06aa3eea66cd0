package org.contactpoint.registration.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another spelling as a view shows it, sent back to stand as it is. */
public record ShownSpelling(@Nullable String givenName, @Nullable String familyName) {

  private Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("givenName", givenName);
    members.put("familyName", familyName);
    return members;
  }

  /** The members of several, null where there are none. */
  public static @Nullable List<Map<String, @Nullable Object>> members(
      @Nullable List<ShownSpelling> all) {
    return all == null ? null : all.stream().map(ShownSpelling::members).toList();
  }

  @Override
  public String toString() {
    return "ShownSpelling[redacted]";
  }
}
