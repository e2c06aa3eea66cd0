package org.contactpoint.smoke;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.person.LocalSignIn;
import org.contactpoint.smoke.person.People;
import org.contactpoint.smoke.person.PoolSignIn;
import org.contactpoint.smoke.person.SignIn;
import org.contactpoint.smoke.vetting.MachineTokens;
import org.contactpoint.smoke.vetting.Newcomers;
import org.contactpoint.smoke.vetting.Vetting;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Where the stage is and how people sign in: {@code SMOKE_URL}, {@code SMOKE_PORTAL} where its
 * pages have another address; and for a stage with a user pool {@code SMOKE_POOL}, {@code
 * SMOKE_CLIENT}, {@code SMOKE_TOKENS} (where machines get tokens), {@code SMOKE_PEOPLE} (the file
 * of those who sign in) and {@code SMOKE_MAILBOX} (the command that reads an invitation). Without a
 * pool it is the process of one machine.
 */
record Settings(Map<String, String> environment) {
  private static final String ON_THIS_MACHINE = "http://127.0.0.1:8080";

  String url() {
    return environment.getOrDefault("SMOKE_URL", ON_THIS_MACHINE);
  }

  String portal() {
    return environment.getOrDefault("SMOKE_PORTAL", url());
  }

  SignIn signIn(Api api, Clock clock, Consumer<String> output) {
    return environment.containsKey("SMOKE_POOL") ? pool(api, clock, output) : new LocalSignIn(api);
  }

  private SignIn pool(Api api, Clock clock, Consumer<String> output) {
    People people = new People(Path.of(needed("SMOKE_PEOPLE")));
    CognitoIdentityProviderClient client =
        CognitoIdentityProviderClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    PoolSignIn signIn =
        new PoolSignIn(client, needed("SMOKE_POOL"), needed("SMOKE_CLIENT"), people, clock);
    return new Newcomers(
        api,
        signIn,
        people,
        new MachineTokens(api, people, needed("SMOKE_TOKENS")),
        new Vetting(api, signIn, people, needed("SMOKE_MAILBOX"), clock, output),
        output);
  }

  private String needed(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("set " + name);
    }
    return value;
  }
}
