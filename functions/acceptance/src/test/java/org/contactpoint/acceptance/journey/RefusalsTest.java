package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal of the contract, from outside. */
class RefusalsTest {

  private static final String LEAH =
      "\"givenName\":\"Leah\",\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"";
  private static final String CHILD =
      "{\"names\":[{\"type\":\"current\",\"givenName\":\"%s\",\"familyName\":\"%s\"}],"
          + "\"dateOfBirth\":\"2014-02-03\"}";

  private static World world;
  private static Person socialWorker;
  private static Person team;

  @BeforeAll
  static void start() {
    world = World.empty();
    LeahsFamily.comeIn(world);
    socialWorker = world.as("leeds.socialworker");
    team = world.as("leeds.team");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void everyProblemSaysWhatItIsAndCarriesTheRequestId() {
    String id = UUID.randomUUID().toString();
    Reply reply =
        socialWorker.send(
            Person.json(socialWorker.to("/v1/searches").header("X-Request-Id", id), "{}", "POST"));

    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.header("X-Request-Id")).isEqualTo(id);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.at("/requestId")).isEqualTo(id);
    assertThat(reply.at("/title")).isNotEmpty();
    assertThat(reply.json().at("/status").asInt()).isEqualTo(reply.status());
  }

  @Test
  void aMissingPurposeIsRefused() {
    assertThat(
            socialWorker
                .send(Person.json(socialWorker.to("/v1/searches"), "{" + LEAH + "}", "POST"))
                .status())
        .isEqualTo(400);
    assertThat(socialWorker.get("/v1/children/" + LeahsFamily.number(world)).status())
        .isEqualTo(400);
  }

  @Test
  void aTeamsPurposeIsRefusedToAPractitioner() {
    assertThat(socialWorker.view(LeahsFamily.number(world), "subject-access").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"givenName\":\"Leah\"",
        "\"familyName\":\"Ward\"",
        "\"givenName\":\"Leah\",\"birthYear\":2012",
        "\"dateOfBirth\":\"2012-03-09\"",
        "\"familyName\":\"W*\",\"dateOfBirth\":\"2012-03-09\"",
        "\"familyName\":\"Wa*\",\"birthYear\":2012"
      })
  void tooLittleToGoOnIsRefusedWithWhatToAdd(String criteria) {
    Reply reply = socialWorker.search(criteria);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("search-too-broad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"purpose\":\"direct-support\",\"notes\":\"x\"}",
        "{\"purpose\":\"direct-support\"",
        "{\"purpose\":\"direct-support\"} {}",
        "{\"purpose\":\"direct-support\",\"purpose\":\"safeguarding\"}",
        "[]",
        "\"x\"",
        "",
        "{\"purpose\":1}",
        "{\"purpose\":\"direct-support\",\"familyName\":[\"Ward\"]}"
      })
  void aBodyThatIsNotWhatTheRouteReadsIsRefused(String body) {
    Reply reply = socialWorker.send(Person.json(socialWorker.to("/v1/searches"), body, "POST"));

    assertThat(reply.status()).isIn(400, 422);
    assertThat(reply.text()).doesNotContain("notes\":\"x").doesNotContain("Ward");
  }

  @Test
  void aMegabyteIsTooMuch() {
    Reply reply = socialWorker.search("\"familyName\":\"" + "a".repeat(1_048_576) + "\"");

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("X-Request-Id")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "identifier, '\"identifier\":{\"type\":\"nhs-number\",\"value\":\"9000000008\"}'",
    "dateOfBirth, '\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-02-30\"'",
    "postcode, '\"familyName\":\"Ward\",\"postcode\":\"LS6 2AC9\"'",
    "familyName, '\"familyName\":\"W4rd\",\"dateOfBirth\":\"2012-03-09\"'"
  })
  void aBrokenCriterionIsNamedAndNotRepeated(String field, String criteria) {
    Reply reply = socialWorker.search(criteria);

    assertThat(reply.status()).isIn(400, 422);
    assertThat(reply.wrongFields()).contains(field);
    assertThat(reply.text()).doesNotContain("9000000008").doesNotContain("W4rd");
  }

  @ParameterizedTest
  @CsvSource({"Zoé, Łukasz", "D’Arcy, O'Neill", "王, 李", "Søren, Þór"})
  void lettersOfTheWorldAreTaken(String given, String family) {
    assertThat(team.register(CHILD.formatted(given, family)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"Le4h, Ward", "'=cmd()', Ward", "😀, Ward", "Leah\\u0000, Ward", "L\\u202Eeah, Ward"})
  void whatIsNoNameIsRefused(String given, String family) {
    Reply reply = team.register(CHILD.formatted(given, family));

    assertThat(reply.status()).isIn(400, 422);
    assertThat(reply.wrongFields()).contains("names[0].givenName");
  }

  @Test
  void anOverlongNameIsRefused() {
    assertThat(team.register(CHILD.formatted("a".repeat(71), "Ward")).wrongFields())
        .containsExactly("names[0].givenName");
  }

  @ParameterizedTest
  @CsvSource({"upn, B801200005002", "nhs-number, 9000000000", "upn, I801200005001"})
  void aWrongCheckDigitIsRefused(String type, String value) {
    Reply reply =
        team.register(
            "{\"names\":[{\"type\":\"current\",\"familyName\":\"Ward\"}],\"identifiers\":"
                + "[{\"type\":\"%s\",\"value\":\"%s\"}]}".formatted(type, value));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.wrongFields()).containsExactly("identifiers[0].value");
    assertThat(reply.text()).doesNotContain(value);
  }

  @Test
  void freeTextHasNoPlace() {
    assertThat(
            team.register(
                    "{\"names\":[{\"type\":\"current\",\"familyName\":\"Ward\"}],"
                        + "\"notes\":\"is a carer\"}")
                .status())
        .isEqualTo(400);
    assertThat(
            team.register(
                    "{\"names\":[{\"type\":\"current\",\"familyName\":\"Ward\"}],"
                        + "\"gender\":\"she was seen at the clinic\"}")
                .status())
        .isIn(400, 422);
  }

  @Test
  void withoutAProperTokenNobodyIsLetIn() {
    Person nobody = Person.bearing(world, "");
    Person forger = Person.bearing(world, resigned(UnaryOperator.identity()));
    Person unsigned = Person.bearing(world, socialWorker.token().replaceAll("\\.[^.]*$", "."));
    Person junk = Person.bearing(world, "junk");

    for (Person person : new Person[] {nobody, forger, unsigned, junk}) {
      Reply reply = person.search(LEAH);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.text()).doesNotContain("Leah");
    }
  }

  @Test
  void aTokenOfAnotherIssuerOrAnIdTokenIsRefused() {
    assertThat(
            Person.bearing(world, resigned(claims -> claims.issuer("https://elsewhere.example")))
                .search(LEAH)
                .status())
        .isEqualTo(401);
    assertThat(
            Person.bearing(world, resigned(claims -> claims.claim("token_use", "id")))
                .search(LEAH)
                .status())
        .isEqualTo(401);
  }

  /** The social worker's own claims, changed, under a key that the directory does not know. */
  private static String resigned(UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      SignedJWT own = SignedJWT.parse(socialWorker.token());
      var key = new RSAKeyGenerator(2048).keyID(own.getHeader().getKeyID()).generate();
      SignedJWT forged =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              change.apply(new JWTClaimsSet.Builder(own.getJWTClaimsSet())).build());
      forged.sign(new RSASSASigner(key));
      return forged.serialize();
    } catch (JOSEException | ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noOtherHeaderSaysWhoCalls() {
    Person nobody = Person.bearing(world, "");
    HttpRequest.Builder request =
        nobody
            .to("/v1/me")
            .header("x-amzn-oidc-identity", "leeds.team")
            .header("x-amzn-oidc-data", socialWorker.token())
            .GET();

    assertThat(nobody.send(request).status()).isEqualTo(401);
  }

  @Test
  void aStaleTagIsRefusedAndAMissingOneAskedFor() {
    String child = team.register(CHILD.formatted("Stale", "Tagsson")).at("/childId");

    assertThat(correct(child, "\"0123456789abcdef0123456789abcdef\"").status()).isEqualTo(412);
    assertThat(
            team.send(
                    Person.json(
                        team.to("/v1/children/" + child)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Access-Purpose", "record-maintenance"),
                        "{\"gender\":\"male\"}",
                        "PATCH"))
                .status())
        .isEqualTo(428);
    Reply shown = team.view(child, "record-maintenance");
    assertThat(correct(child, shown.header("ETag")).status()).isEqualTo(200);
    assertThat(correct(child, shown.header("ETag")).status()).isEqualTo(412);
  }

  private static Reply correct(String child, String tag) {
    return team.patch(
        "/v1/children/" + child,
        "{\"gender\":\"male\"}",
        tag,
        Map.of("Access-Purpose", "record-maintenance"));
  }

  @Test
  void aRepeatedRequestDoesNothingTwiceAndAnotherBodyIsRefused() {
    String path = "/v1/children/" + LeahsFamily.number(world) + "/involvements";
    String body = "{\"serviceType\":\"voluntary\",\"start\":\"2026-11-20\"}";
    String key = UUID.randomUUID().toString();

    Reply first = socialWorker.post(path, body, key);
    Reply again = socialWorker.post(path, body, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.at("/involvementId")).isEqualTo(first.at("/involvementId"));
    assertThat(
            socialWorker
                .post(path, "{\"serviceType\":\"voluntary\",\"start\":\"2026-11-21\"}", key)
                .status())
        .isEqualTo(422);
    assertThat(
            socialWorker
                .view(LeahsFamily.number(world))
                .all("/involvements")
                .filter(i -> i.at("/serviceType").asText().equals("voluntary")))
        .hasSize(1);
  }

  @Test
  void aMissingIdempotencyKeyIsRefused() {
    assertThat(
            socialWorker
                .send(
                    Person.json(
                        socialWorker.to(
                            "/v1/children/" + LeahsFamily.number(world) + "/involvements"),
                        "{\"serviceType\":\"voluntary\",\"start\":\"2026-11-20\"}",
                        "POST"))
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "leeds.feed, /v1/me/trail, 403",
    "leeds.socialworker, /v1/uploads, 403",
    "leeds.socialworker, /v1/reviews, 403",
    "leeds.socialworker, /v1/shields, 403",
    "leeds.socialworker, /v1/call-backs, 403",
    "leeds.team, /v1/audit/entries?account=leeds.socialworker, 403",
    "leeds.auditor, /v1/reviews, 403",
    "england.auditor, /v1/audit/entries, 422",
    "leeds.socialworker, /v1/nothing-here, 404"
  })
  void eachRoleHasItsRoutesAndNoOther(String who, String path, int status) {
    assertThat(world.as(who).get(path).status()).isEqualTo(status);
  }

  @Test
  void whatDoesNotExistIsNotFoundWithTheSameBytes() {
    String id = UUID.randomUUID().toString();
    Reply unknown = viewAs(id, "00000000000");
    Reply malformed = viewAs(id, "nobody");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(malformed.text()).isEqualTo(unknown.text());
  }

  private static Reply viewAs(String requestId, String child) {
    return socialWorker.send(
        socialWorker
            .to("/v1/children/" + child)
            .header("Access-Purpose", "direct-support")
            .header("X-Request-Id", requestId)
            .GET());
  }

  @Test
  void anotherCouncilsTeamMayNotCorrect() {
    Person york = world.as("york.team");
    String child = LeahsFamily.number(world);

    assertThat(
            york.patch(
                    "/v1/children/" + child,
                    "{\"gender\":\"male\"}",
                    york.view(child).header("ETag"),
                    Map.of("Access-Purpose", "record-maintenance"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void aWrongMethodIsDistinguishedFromAWrongType() {
    assertThat(socialWorker.delete("/v1/searches").status()).isEqualTo(405);
    assertThat(
            socialWorker
                .send(
                    socialWorker
                        .to("/v1/searches")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")))
                .status())
        .isEqualTo(415);
  }

  @Test
  void refusalsStandInTheTrail() {
    socialWorker.get("/v1/shields");

    assertThat(socialWorker.everything("/v1/me/trail"))
        .anySatisfy(
            entry -> {
              assertThat(entry.at("/action").asText()).isEqualTo("list-shields");
              assertThat(entry.at("/outcome").asText()).isEqualTo("refused");
              assertThat(entry.at("/reason").asText()).isEqualTo("role-not-allowed");
            });
  }
}
