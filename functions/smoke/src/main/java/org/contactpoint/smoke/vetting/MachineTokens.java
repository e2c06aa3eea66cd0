package org.contactpoint.smoke.vetting;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.person.Part;
import org.contactpoint.smoke.person.People;

/** Tokens of machines, by client credentials (RFC 6749, §4.4). */
public final class MachineTokens {
  private final Api api;
  private final People people;
  private final String address;

  /**
   * @param people knows the clients and their secrets
   * @param address where machines get their tokens
   */
  public MachineTokens(Api api, People people, String address) {
    this.api = api;
    this.people = people;
    this.address = address;
  }

  /** An access token for that part. */
  String token(Part part) {
    String client = people.get(part.key(), "client");
    String secret = people.get(part.key(), "secret");
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return api.form(
            address,
            "grant_type=client_credentials&scope=contactpoint%2Fupload",
            Map.of("Authorization", "Basic " + basic))
        .expect(200)
        .at("/access_token");
  }
}
