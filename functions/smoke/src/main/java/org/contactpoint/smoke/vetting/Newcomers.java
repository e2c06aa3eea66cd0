package org.contactpoint.smoke.vetting;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.person.Part;
import org.contactpoint.smoke.person.People;
import org.contactpoint.smoke.person.PoolSignIn;
import org.contactpoint.smoke.person.SignIn;

/** People of a stage with a user pool; whoever is not there yet is let in first. */
public final class Newcomers implements SignIn {
  private final Api api;
  private final PoolSignIn pool;
  private final People people;
  private final MachineTokens machines;
  private final Vetting vetting;
  private final Consumer<String> output;
  private final Map<Part, String> tokens = new EnumMap<>(Part.class);

  /**
   * @param output receives progress messages
   */
  public Newcomers(
      Api api,
      PoolSignIn pool,
      People people,
      MachineTokens machines,
      Vetting vetting,
      Consumer<String> output) {
    this.api = api;
    this.pool = pool;
    this.people = people;
    this.machines = machines;
    this.vetting = vetting;
    this.output = output;
  }

  @Override
  public String token(Part part) {
    return tokens.computeIfAbsent(part, this::fresh);
  }

  private String fresh(Part part) {
    if (part == Part.FEED) {
      return machines.token(part);
    }
    if (!people.knows(part.key())) {
      vetting.letIn(part);
    }
    PoolSignIn.Tokens signedIn = pool.signIn(part.key());
    idTokensAreNone(signedIn.id());
    output.accept("Signed in with a second factor: " + part.key());
    return pool.refreshed(signedIn.refresh()).access();
  }

  private void idTokensAreNone(String idToken) {
    api.send("GET", "/v1/me", idToken, null, Map.of()).expect(401);
  }
}
