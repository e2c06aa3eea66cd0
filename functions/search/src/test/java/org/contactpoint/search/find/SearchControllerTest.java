package org.contactpoint.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.search.Edge;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchControllerTest {
  private static final String WORKER = "leeds.socialworker";
  private static final String LEAH =
      """
      {"purpose": "direct-support", "givenName": "Leah", "familyName": "Ward",
       "dateOfBirth": "2012-03-09"%s}
      """;

  @Test
  void resultShowsJustEnoughToRecogniseTheChild() {
    ChildRecord child = AChild.named("Leah", "Ward").build();
    GatewayReply reply = Edge.of(child).search(WORKER, LEAH.formatted(""));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.json().size()).isEqualTo(4);
    assertThat(reply.text("/searchId")).hasSize(32);
    assertThat(reply.text("/outcome")).isEqualTo("found");
    assertThat(reply.json().at("/advice")).isEmpty();
    assertThat(reply.json().at("/results/0").toString())
        .isEqualTo(
            "{\"childId\":\""
                + child.id().value()
                + "\",\"givenName\":\"Leah\",\"familyName\":\"Ward\",\"otherSpellings\":[],"
                + "\"dateOfBirth\":\"2012-03-09\",\"gender\":\"female\",\"council\":\"E08000035\","
                + "\"shielded\":false,\"score\":1.0,"
                + "\"matchedOn\":[\"family-name\",\"given-name\",\"date-of-birth\"]}");
  }

  @Test
  void shieldedResultNamesNoCouncil() {
    GatewayReply reply =
        Edge.of(AChild.named("Leah", "Ward").shielded()).search(WORKER, LEAH.formatted(""));
    assertThat(reply.json().at("/results/0").has("council")).isFalse();
    assertThat(reply.json().at("/results/0/shielded").asBoolean()).isTrue();
  }

  /** An empty field of a form holds whatever its maker puts there. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u00A0\u202F \u2007"})
  void nameOfSpacesOfAnyKindCountsAsLeftOut(String empty) {
    GatewayReply reply =
        Edge.of(AChild.named("Leah", "Ward").build())
            .search(
                WORKER,
                """
                {"purpose": "direct-support", "givenName": "%s", "familyName": "Ward",
                 "dateOfBirth": "2012-03-09"}
                """
                    .formatted(empty));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/outcome")).isEqualTo("found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"O'Brien", "O’Brien", "O‘Brien", "O`Brien", "O´Brien", "OʼBrien", "O`Bri*"})
  void nameIsFoundByWhateverApostropheItIsTyped(String family) {
    GatewayReply reply =
        Edge.of(AChild.named("Leah", "O’Brien").build())
            .search(
                WORKER,
                """
                {"purpose": "direct-support", "familyName": "%s", "dateOfBirth": "2012-03-09"}
                """
                    .formatted(family));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/outcome")).isEqualTo("found");
  }

  @Test
  void pseudoPostcodeIsNothingToGoOn() {
    GatewayReply reply =
        Edge.of()
            .search(
                WORKER,
                "{\"purpose\":\"direct-support\",\"familyName\":\"Ward\",\"postcode\":\"ZZ99"
                    + " 3VZ\"}");
    assertThat(reply.text("/type")).endsWith("/search-too-broad");
  }

  @Test
  void nobodyFoundIsNone() {
    GatewayReply reply = Edge.of().search(WORKER, LEAH.formatted(""));
    assertThat(reply.text("/outcome")).isEqualTo("none");
    assertThat(reply.json().at("/results")).isEmpty();
  }

  @Test
  void tooManyShowsNobodyAndSaysWhatToAdd() {
    ChildRecord[] wards = new ChildRecord[11];
    for (int i = 0; i < wards.length; i++) {
      wards[i] = AChild.named("Qu" + (char) ('a' + i), "Ward").build();
    }
    GatewayReply reply =
        Edge.of(wards)
            .search(
                WORKER,
                "{\"purpose\": \"direct-support\", \"familyName\": \"Ward\", \"birthYear\": 2012}");
    assertThat(reply.text("/outcome")).isEqualTo("too-many");
    assertThat(reply.json().at("/results")).isEmpty();
    assertThat(reply.text("/advice/0")).isEqualTo("add-date-of-birth");
  }

  @Test
  void tooBroadSaysWhatToAdd() {
    Edge edge = Edge.of();
    GatewayReply reply =
        edge.search(WORKER, "{\"purpose\": \"direct-support\", \"familyName\": \"Ward\"}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/type")).endsWith("/search-too-broad");
    assertThat(reply.text("/errors/0/reason")).isEqualTo("add-date-of-birth");
    assertThat(edge.events().getLast().outcome()).isEqualTo("refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"familyName\": \"Ward\", \"birthYear\": 2012}",
        "{\"purpose\": \"curiosity\", \"familyName\": \"Ward\", \"birthYear\": 2012}",
        "{\"purpose\": \"direct-support\", \"familyName\": \"Ward\", \"year\": 2012}",
        "{\"purpose\": \"direct-support\", \"familyName\": \"Ward\", \"dateOfBirth\": \"9/3/12\"}"
      })
  void malformedSearchIsRefused(String json) {
    assertThat(Edge.of().search(WORKER, json).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"dateOfBirth\": \"2031-01-01\"",
        "\"birthYear\": 1950",
        "\"postcode\": \"nowhere\"",
        "\"identifier\": {\"type\": \"nhs-number\", \"value\": \"1234567890\"}",
        "\"identifier\": {\"type\": \"passport\", \"value\": \"1234567890\"}",
        "\"givenName\": \"L<h\""
      })
  void fieldThatBreaksItsRuleIsNamedAndNotRepeated(String field) {
    GatewayReply reply =
        Edge.of()
            .search(
                WORKER,
                "{\"purpose\": \"direct-support\", \"familyName\": \"Ward\", " + field + "}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/errors/0/field")).isEqualTo(field.split("\"", -1)[1]);
    assertThat(reply.body()).doesNotContain("1234567890", "nowhere", "1950", "2031", "L<h");
  }

  @Test
  void teamSearchesOnBehalfOfPractitionerAndBothStandInTheTrail() {
    Edge edge = Edge.of(AChild.named("Leah", "Ward").build());
    GatewayReply reply =
        edge.search("leeds.team", LEAH.formatted(", \"onBehalfOf\": \"leeds.police\""));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(edge.directory().memory().entries().getLast().actor().onBehalfOf())
        .hasToString("leeds.police");
  }

  @Test
  void nobodyElseSearchesOnBehalf() {
    Edge edge = Edge.of(AChild.named("Leah", "Ward").build());
    assertThat(edge.search(WORKER, LEAH.formatted(", \"onBehalfOf\": \"york.nurse\"")).status())
        .isEqualTo(403);
    assertThat(
            edge.search("leeds.team", LEAH.formatted(", \"onBehalfOf\": \"leeds.auditor\""))
                .status())
        .isEqualTo(403);
  }

  @Test
  void purposesOfTheTeamAreTheirsAlone() {
    String json = LEAH.formatted("").replace("direct-support", "record-maintenance");
    assertThat(Edge.of().search(WORKER, json).status()).isEqualTo(403);
    assertThat(Edge.of().search("leeds.team", json).status()).isEqualTo(200);
  }

  @Test
  void nothingIsShownWhenTheTrailCannotBeWritten() {
    Edge edge = Edge.of(AChild.named("Leah", "Ward").build());
    edge.directory().memory().trailFails(true);
    GatewayReply reply = edge.search(WORKER, LEAH.formatted(""));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).doesNotContain("Ward");
  }
}
