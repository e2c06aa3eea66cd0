package org.contactpoint.infrastructure.construct.pool;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.ClientAttributes;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.StandardAttributesMask;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.constructs.Construct;

/** Through what people, tests and systems sign in, each with the one scope that it needs. */
public final class PoolClients extends Construct {
  private static final Duration TOKEN = Duration.minutes(15);
  private static final Duration WORKING_DAY = Duration.hours(8);

  private final StageDescriptor stage;
  private final SignInPool pool;
  private final Scopes scopes;
  private final UserPoolClient portal;
  private final UserPoolClient people;
  private final Optional<UserPoolClient> smoke;

  public PoolClients(Construct scope, String id, PoolClientsProps props) {
    super(scope, id);
    stage = props.stage();
    pool = props.pool();
    scopes = new Scopes(this, "Scopes", pool);
    portal = forPortal(props.portal());
    people = forPeople();
    smoke = stage.signIn().smokeClient() ? Optional.of(smoke()) : Optional.empty();
    new SignInPages(this, "Pages", pool).of("Portal", portal).of("People", people);
    machines("Feed", "feed-", stage.signIn().feeds(), scopes.upload());
    machines("CaseSystem", "case-system-", stage.signIn().caseSystems(), scopes.directory());
  }

  /** By a code that the pages exchange, and in no other way (RFC 7636). */
  private UserPoolClient forPortal(String url) {
    return client("Portal", "portal")
        // Left out, it would mean passwords too; so it means refreshing alone.
        .authFlows(AuthFlow.builder().userPassword(false).build())
        .oAuth(
            OAuthSettings.builder()
                .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                .scopes(List.of(OAuthScope.OPENID, scopes.directory()))
                .callbackUrls(List.of(url + "/sign-in/callback"))
                .logoutUrls(List.of(url + "/signed-out"))
                .build())
        .build();
  }

  private UserPoolClient forPeople() {
    return client("People", "people")
        .authFlows(AuthFlow.builder().userSrp(true).build())
        .oAuth(
            OAuthSettings.builder()
                .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                .scopes(List.of(OAuthScope.OPENID, scopes.directory()))
                .callbackUrls(stage.signIn().callBackUrls())
                .build())
        .build();
  }

  /** Signs in without a browser, with its second factor like everybody. */
  private UserPoolClient smoke() {
    return client("Smoke", "smoke-test")
        .authFlows(AuthFlow.builder().adminUserPassword(true).build())
        .disableOAuth(true)
        .build();
  }

  /**
   * Functions find them by their names: an id that one stack exports to another could not be
   * removed.
   */
  private void machines(String id, String name, List<String> authorities, OAuthScope scope) {
    authorities.forEach(authority -> machine(id + authority, name + authority, scope));
  }

  private void machine(String id, String name, OAuthScope scope) {
    client(id, name)
        .generateSecret(true)
        .oAuth(
            OAuthSettings.builder()
                .flows(OAuthFlows.builder().clientCredentials(true).build())
                .scopes(List.of(scope))
                .build())
        .build();
  }

  private UserPoolClient.Builder client(String id, String name) {
    return UserPoolClient.Builder.create(this, id)
        .userPool(pool.pool())
        .userPoolClientName(name)
        .generateSecret(false)
        .accessTokenValidity(TOKEN)
        .idTokenValidity(TOKEN)
        .refreshTokenValidity(WORKING_DAY)
        .enableTokenRevocation(true)
        .preventUserExistenceErrors(true)
        .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
        .readAttributes(attributes(StandardAttributesMask.builder().email(true).build()))
        // Left out, it would mean all of them; the language is all that people may change.
        .writeAttributes(attributes(StandardAttributesMask.builder().locale(true).build()));
  }

  private static ClientAttributes attributes(StandardAttributesMask mask) {
    return new ClientAttributes().withStandardAttributes(mask);
  }

  /** The clients through which people sign in, divided by commas. */
  public String people() {
    return Stream.concat(Stream.of(portal, people), smoke.stream())
        .map(UserPoolClient::getUserPoolClientId)
        .collect(Collectors.joining(","));
  }

  /** The client of the smoke test, in stages that have one. */
  public Optional<String> smokeClient() {
    return smoke.map(UserPoolClient::getUserPoolClientId);
  }

  /** The client of the pages. */
  public String portal() {
    return portal.getUserPoolClientId();
  }
}
