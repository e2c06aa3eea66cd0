package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.registration.RegistrationEdge.TEAM;
import static org.contactpoint.registration.RegistrationEdge.assertInvalid;
import static org.contactpoint.registration.RegistrationEdge.assertProblem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/children} through the edge. */
class RegisterChildEndpointTest {
  private static final String LEAH =
      """
      {"names": [{"type": "current", "givenName": "Leah", "familyName": "Ward"},
                 {"type": "former", "givenName": "Leah", "familyName": "Hill"}],
       "dateOfBirth": "2012-03-09", "gender": "female",
       "address": {"status": "current", "uprn": "72123456", "lines": ["12 Garden Street"],
                   "town": "Leeds", "postcode": "ls62ab"},
       "carers": [{"name": "Anna Ward", "relationship": "mother", "parentalResponsibility": true,
                   "phone": "0113 496 0177"}],
       "identifiers": [{"type": "nhs-number", "value": "9000000009"},
                       {"type": "upn", "value": "B801200005001"}]}
      """;
  private static final SomeFacts ALIKE = SomeFacts.of("Leah", "Ward").born("2012-03-09").female();

  private final RegistrationEdge edge = new RegistrationEdge();

  private static GatewayRequest registering(String json) {
    return GatewayRequest.of("POST", "/v1/children")
        .header("Access-Purpose", "record-maintenance")
        .json(json);
  }

  private GatewayReply register(String json) {
    return edge.send(TEAM, registering(json));
  }

  /** A child with a name, and that member. */
  private static String with(String member) {
    return "{\"names\":[{\"type\":\"current\",\"givenName\":\"Leah\",\"familyName\":\"Ward\"}],"
        + member
        + "}";
  }

  private static ContactPointId number(GatewayReply reply) {
    return new ContactPointId(reply.text("/childId"));
  }

  @Test
  void childIsRegisteredForTheTeamsCouncilAndShown() {
    GatewayReply reply = register(LEAH);

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.header("Location")).contains("/v1/children/" + number(reply).value());
    assertThat(reply.header("ETag")).contains(edge.tagShownTo(TEAM, number(reply)));
    assertThat(reply.text("/council")).isEqualTo("E08000035");
    assertThat(reply.text("/names/1/familyName")).isEqualTo("Hill");
    assertThat(reply.text("/address/postcode")).isEqualTo("LS6 2AB");
    assertThat(reply.text("/carers/0/phone")).isEqualTo("+441134960177");
    assertThat(edge.open(number(reply)).view().identifiers()).hasSize(2);
    assertThat(edge.trail()).containsExactly("register-child done");
  }

  @Test
  void pseudoPostcodeSaysThatNoHomeIsKnown() {
    GatewayReply reply =
        register(with("\"address\":{\"lines\":[\"No fixed abode\"],\"postcode\":\"ZZ99 3VZ\"}"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/address/status")).isEqualTo("no-known");
    assertThat(reply.json().at("/address/lines")).isEmpty();
    assertThat(reply.json().at("/address").has("postcode")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u202F \u00A0"})
  void nameOfSpacesOfAnyKindIsNotHeld(String empty) {
    GatewayReply reply =
        register(
            "{\"names\":[{\"type\":\"current\",\"givenName\":\"Leah\",\"familyName\":\"%s\"}]}"
                .formatted(empty));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/names/0/familyName")).isEmpty();
  }

  @Test
  void hyphensAndApostrophesAreReadInEveryName() {
    GatewayReply reply =
        register(
            "{\"names\":[{\"type\":\"current\",\"givenName\":\"Anne–Marie\",\"familyName\":\"O´Brien\"}],\"carers\":[{\"name\":\"Ann"
                + " O`Brien\"}],"
                + "\"identifiers\":[{\"type\":\"nhs-number\",\"value\":\"943-476-5919\"}]}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/names/0/givenName")).isEqualTo("Anne-Marie");
    assertThat(reply.text("/names/0/familyName")).isEqualTo("O'Brien");
    assertThat(reply.text("/carers/0/name")).isEqualTo("Ann O'Brien");
  }

  @Test
  void tenEqualDigitsAreNoNumber() {
    assertInvalid(
        register(with("\"identifiers\":[{\"type\":\"nhs-number\",\"value\":\"1111111111\"}]")),
        "identifiers[0].value");
  }

  /**
   * A view of another child may be sent with what differs: read-only members stand as they will.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"address\":{\"status\":\"current\",\"lines\":[\"1 Ash"
            + " Terrace\"],\"asOf\":\"2020-01-01\"}",
        "\"status\":\"active\",\"shielded\":false,\"council\":\"E08000035\",\"involvements\":[],"
            + "\"sensitiveServiceExists\":false",
        "\"status\":null,\"council\":null"
      })
  void readOnlyMembersAreTakenAsTheNewRecordWillShowThem(String member) {
    GatewayReply reply = register(with(member));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"status\":\"died\"",
        "\"shielded\":true",
        "\"council\":\"E06000014\"",
        "\"involvements\":[{\"involvementId\":\"1\"}]",
        "\"sensitiveServiceExists\":true"
      })
  void readOnlyMembersAreNotChosen(String member) {
    assertInvalid(register(with(member)), member.substring(1, member.indexOf('"', 1)));
  }

  /** The directory gives numbers; one that is sent could only be another child's. */
  @Test
  void numberIsNotChosen() {
    GatewayReply reply = register(with("\"childId\":\"20000000001\""));

    assertProblem(reply, 400, "malformed-request");
    assertThat(reply.text("/errors/0/field")).isEqualTo("childId");
  }

  @Test
  void mononymIsAName() {
    GatewayReply reply =
        register("{\"names\":[{\"type\":\"current\",\"givenName\":\"Leah\",\"familyName\":\"\"}]}");

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.text("/names/0/familyName")).isEmpty();
  }

  @Test
  void repeatShowsTheChildAgainAndMakesNoOther() {
    GatewayReply first = edge.send(TEAM, registering(LEAH), "k");
    GatewayReply again = edge.send(TEAM, registering(LEAH), "k");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(edge.trail()).containsExactly("register-child done", "view-record done");
  }

  @Test
  void repeatForAChildWhoIsShieldedByNowIsForTheShieldingFunction() {
    ContactPointId child = number(edge.send(TEAM, registering(LEAH), "k"));
    edge.shield(child);

    assertThat(edge.send(TEAM, registering(LEAH), "k").status()).isEqualTo(204);
    assertThat(edge.askedOfShielding()).containsExactly("view " + child.value());
  }

  @Test
  void repeatForARecordThatWasMergedShowsTheRecordThatItLeadsTo() {
    GatewayReply first = edge.send(TEAM, registering(LEAH), "k");
    edge.given(AChild.silent(1).saying(ALIKE).build());
    edge.directory()
        .given(
            new Change.RecordSaved(
                edge.open(number(first)),
                RegistrationEdge.merged(number(first), AChild.number(1))));

    GatewayReply again = edge.send(TEAM, registering(LEAH), "k");

    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(number(again)).isEqualTo(AChild.number(1));
  }

  @Test
  void whoLooksAlikeIsShownAsASearchWouldShowThem() {
    edge.given(AChild.silent(1).saying(ALIKE).build());

    GatewayReply reply = register(LEAH);

    assertProblem(reply, 409, "possible-duplicate");
    assertThat(reply.json().at("/duplicates")).hasSize(1);
    assertThat(reply.text("/duplicates/0/childId")).isEqualTo(AChild.number(1).value());
    assertThat(reply.text("/duplicates/0/givenName")).isEqualTo("Leah");
    assertThat(reply.text("/duplicates/0/dateOfBirth")).isEqualTo("2012-03-09");
    assertThat(reply.text("/duplicates/0/council")).isEqualTo("E08000035");
    assertThat(edge.trail()).containsExactly("show-duplicates done");
  }

  /** A child without a birthday is alike by an identifier alone. */
  @Test
  void whoHasTheSameNumberIsShownWithoutABirthdayThatNobodyKnows() {
    edge.given(AChild.silent(1).saying(SomeFacts.of("", "Stone").nhs("9000000009")).build());

    GatewayReply reply = register(LEAH);

    assertProblem(reply, 409, "possible-duplicate");
    assertThat(reply.json().at("/duplicates/0").has("dateOfBirth")).isFalse();
    assertThat(reply.text("/duplicates/0/givenName")).isEmpty();
  }

  @Test
  void ofAShieldedChildTheFaceIsShownAndNoCouncil() {
    edge.given(AChild.silent(1).saying(ALIKE).shielded());

    GatewayReply reply = register(LEAH);

    assertProblem(reply, 409, "possible-duplicate");
    assertThat(reply.json().at("/duplicates/0/shielded").asBoolean()).isTrue();
    assertThat(reply.json().at("/duplicates/0").has("council")).isFalse();
  }

  @Test
  void twinIsRegisteredOnceTheOtherIsNamed() {
    edge.given(AChild.silent(1).saying(ALIKE).build());
    String distinct = "\"distinctFrom\": [\"" + AChild.number(1).value() + "\"]";

    GatewayReply reply =
        register(with("\"dateOfBirth\":\"2012-03-09\",\"gender\":\"female\"," + distinct));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(edge.open(number(reply)).distinctFrom()).containsExactly(AChild.number(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dateOfBirth           | "dateOfBirth": "2030-01-01"
          dateOfBirth           | "dateOfBirth": "2008-11-23"
          dateOfBirth           | "dateOfBirth": "2002-01-01"
          address.status        | "address": {"town": "Leeds"}
          address.uprn          | "address": {"status": "current", "uprn": "UP1"}
          address.town          | "address": {"status": "current", "town": " "}
          address.postcode      | "address": {"status": "current", "postcode": "LEEDS"}
          address.lines         | "address": {"status": "current", "lines": ["1", "High", "Row"]}
          address.lines[1]      | "address": {"status": "current", "lines": ["1 High Row", " "]}
          carers[0].name        | "carers": [{"name": " "}]
          carers[0].phone       | "carers": [{"name": "Anna Ward", "phone": "12"}]
          identifiers[0].value  | "identifiers": [{"type": "nhs-number", "value": "9000000001"}]
          identifiers[0].value  | "identifiers": [{"type": "upn", "value": "B801200005002"}]
          distinctFrom[0]       | "distinctFrom": ["12345678901"]
          """)
  void fieldThatBreaksItsRuleIsNamedAndNotRepeated(String field, String member) {
    GatewayReply reply = register(with(member));

    assertInvalid(reply, field);
    assertThat(edge.trail()).containsExactly("register-child refused invalid-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          names                | [{"type": "former", "givenName": "Leah", "familyName": "Ward"}]
          names                | []
          names[0].givenName   | [{"type": "current", "givenName": "", "familyName": ""}]
          names[0].givenName   | [{"type": "current", "givenName": "L3ah", "familyName": "Ward"}]
          names[0].familyName  | [{"type": "current", "familyName": "W@rd"}]
          """)
  void childHasExactlyOneCurrentNameOfLetters(String field, String names) {
    assertInvalid(register("{\"names\":" + names + "}"), field);
  }

  @Test
  void childIsSaidToBeDistinctFromAHundredOthersAtMost() {
    String others =
        Stream.generate(() -> "\"" + AChild.number(1).value() + "\"")
            .limit(101)
            .collect(Collectors.joining(",", "\"distinctFrom\":[", "]"));

    assertInvalid(register(with(others)), "distinctFrom");
  }

  @Test
  void childWhoIsDistinctFromAShieldedOneIsRegistered() {
    edge.given(AChild.silent(1).saying(ALIKE).shielded());

    GatewayReply reply = register(with("\"distinctFrom\":[\"" + AChild.number(1).value() + "\"]"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(edge.open(number(reply)).distinctFrom()).containsExactly(AChild.number(1));
  }

  @Test
  void childHasAHundredCarersAtMost() {
    String carers =
        Stream.generate(() -> "{\"name\":\"Anna Ward\"}")
            .limit(101)
            .collect(Collectors.joining(",", "\"carers\":[", "]"));

    assertInvalid(register(with(carers)), "carers");
  }

  @Test
  void teamOfNoCouncilRegistersNobody() {
    assertProblem(edge.send("nowhere.team", registering(LEAH)), 403, "other-council");
  }

  @Test
  void nothingIsRegisteredOrShownWithoutItsEntry() {
    edge.directory().trailFails(true);
    assertProblem(register(LEAH), 503, "trail-unavailable");

    edge.given(AChild.silent(1).saying(ALIKE).build());
    GatewayReply alike = register(LEAH);
    assertProblem(alike, 503, "trail-unavailable");
    assertThat(alike.body()).doesNotContain(AChild.number(1).value());
  }
}
