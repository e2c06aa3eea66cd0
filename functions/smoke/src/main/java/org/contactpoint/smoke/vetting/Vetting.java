package org.contactpoint.smoke.vetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.api.Reply;
import org.contactpoint.smoke.person.Part;
import org.contactpoint.smoke.person.People;
import org.contactpoint.smoke.person.PoolSignIn;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in as everybody is: one founder asks for the account and enters each step of the
 * vetting, the other lets in, the pool invites.
 */
public final class Vetting {
  private static final String FIRST = "founder-1";
  private static final String SECOND = "founder-2";
  private static final List<String> STEPS =
      List.of("sponsorship", "checks", "training", "agreement");

  private final Api api;
  private final PoolSignIn pool;
  private final People people;
  private final Mailbox mailbox;
  private final Clock clock;
  private final Consumer<String> output;
  private final Map<String, String> founders = new HashMap<>();

  /**
   * @param mailbox the command that reads an invitation
   * @param output where progress is printed
   */
  public Vetting(
      Api api,
      PoolSignIn pool,
      People people,
      String mailbox,
      Clock clock,
      Consumer<String> output) {
    this.api = api;
    this.pool = pool;
    this.people = people;
    this.mailbox = new Mailbox(mailbox);
    this.clock = clock;
    this.output = output;
  }

  /** Makes an account for that part and notes how to sign in with it. */
  void letIn(Part part) {
    String address =
        "%s.%s@smoke.contactpoint.example"
            .formatted(part.key(), Long.toString(clock.millis(), Character.MAX_RADIX));
    Reply asked = move(FIRST, "/v1/accounts", request(part, address), 201);
    String account = "/v1/accounts/" + asked.at("/accountId");
    for (String step : STEPS) {
      move(FIRST, account + "/steps", step(step), 200);
    }
    Reply activated = move(SECOND, account + "/activation", null, 200);
    activated.check(activated.at("/status").equals("active"), "the account is active");
    people.invited(part.key(), address, mailbox.passwordFor(address));
    output.accept("Vetted, let in by a second person, and invited: " + part.key());
  }

  private Reply move(String founder, String path, @Nullable String body, int status) {
    String token = founders.computeIfAbsent(founder, who -> pool.signIn(who).access());
    return api.send(
            "POST", path, token, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()))
        .expect(status);
  }

  private String step(String step) {
    return "{\"step\":\"%s\",\"date\":\"%s\",\"reference\":\"SMOKE-%s\"}"
        .formatted(
            step,
            LocalDate.now(clock).minusDays(1),
            UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
  }

  private static String request(Part part, String address) {
    return """
    {"givenName": "Smoke", "familyName": "Tester", "email": "%s", "phone": "0113 496 0111",
     "organisation": {"code": "E08000035-CPT", "name": "Leeds ContactPoint team"},
     "council": "E08000035", "jobRole": "%s", "roles": ["%s"]}
    """
        .formatted(address, job(part), role(part));
  }

  private static String role(Part part) {
    return switch (part) {
      case PRACTITIONER -> "practitioner";
      case TEAM -> "management-team";
      case APPROVER -> "shield-approver";
      case AUDITOR -> "council-auditor";
      case FEED -> "feed";
    };
  }

  private static String job(Part part) {
    return switch (part) {
      case PRACTITIONER -> "social-worker";
      case TEAM -> "records-officer";
      case APPROVER -> "safeguarding-manager";
      case AUDITOR, FEED -> "auditor";
    };
  }
}
