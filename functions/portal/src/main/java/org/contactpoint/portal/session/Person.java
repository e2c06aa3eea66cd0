package org.contactpoint.portal.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the web API says; what they may do, the API decides at each call.
 *
 * @param council the code of the council, null for those of none
 */
public record Person(
    String accountId,
    @Nullable String name,
    @Nullable String email,
    @Nullable String jobRole,
    List<String> roles,
    @Nullable String council,
    @Nullable Organisation organisation) {

  /** Where they work. */
  public record Organisation(@Nullable String code, @Nullable String name) {}

  public Person {
    roles = List.copyOf(roles);
  }

  /** Whether they have that role. */
  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Whether they have one of those roles. */
  public boolean isAny(String... any) {
    return List.of(any).stream().anyMatch(roles::contains);
  }

  @Override
  public String toString() {
    return "Person[redacted]";
  }
}
