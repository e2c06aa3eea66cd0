package org.contactpoint.smoke.person;

import java.util.Map;
import org.contactpoint.smoke.api.Api;

/** Sign-in to the process on one machine, where the accounts of the guide are always there. */
public final class LocalSignIn implements SignIn {
  private static final Map<Part, String> ACCOUNTS =
      Map.of(
          Part.PRACTITIONER, "leeds.police",
          Part.TEAM, "leeds.team",
          Part.APPROVER, "leeds.approver",
          Part.FEED, "leeds.feed",
          Part.AUDITOR, "leeds.auditor");

  private final Api api;

  public LocalSignIn(Api api) {
    this.api = api;
  }

  @Override
  public String token(Part part) {
    return api.form("/local/token", "username=" + ACCOUNTS.get(part), Map.of())
        .expect(200)
        .at("/access_token");
  }
}
