package org.contactpoint.search.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.search.Edge;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.Test;

class RecordEndpointTest {
  private static final String WORKER = "leeds.socialworker";
  private static final String SUPPORT = "direct-support";
  private static final ChildRecord.Open LEAH =
      AChild.named("Leah", "Ward")
          .saying(SomeFacts.nameless().nhs("9000000009"))
          .saying(SomeFacts.nameless().with(AnInvolvement.sensitive().build()))
          .build();
  private static final ChildRecord.Shielded HIDDEN = AChild.named("Mia", "Stone").shielded();

  @Test
  void practitionerSeesWhoElseWorksWithTheChild() {
    Edge edge = Edge.of(LEAH);
    GatewayReply reply = edge.view(WORKER, LEAH.id().value(), SUPPORT);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(fields(reply))
        .containsExactly(
            "childId",
            "status",
            "shielded",
            "names",
            "otherSpellings",
            "dateOfBirth",
            "gender",
            "council",
            "address",
            "carers",
            "involvements",
            "sensitiveServiceExists");
    assertThat(reply.text("/involvements/0/serviceType")).isEqualTo("school");
    assertThat(edge.events()).extracting(AuditEvent::action).containsExactly("view-record");
  }

  @Test
  void practitionerLearnsOnlyThatSensitiveServiceExists() {
    GatewayReply reply = Edge.of(LEAH).view(WORKER, LEAH.id().value(), SUPPORT);
    assertThat(reply.json().at("/sensitiveServiceExists").asBoolean()).isTrue();
    assertThat(reply.json().at("/involvements")).hasSize(1);
    assertThat(reply.body()).doesNotContain("mental");
  }

  @Test
  void teamOfTheChildSeesWhichServiceItIs() {
    GatewayReply reply = Edge.of(LEAH).view("leeds.team", LEAH.id().value(), SUPPORT);
    assertThat(reply.body()).contains("mental-health");
  }

  @Test
  void identifiersAreReadBackByNobody() {
    assertThat(Edge.of(LEAH).view("leeds.team", LEAH.id().value(), SUPPORT).body())
        .doesNotContain("9000000009");
  }

  @Test
  void faceOfShieldedChildHasNotEvenEmptyFields() {
    GatewayReply reply = Edge.of(HIDDEN).view(WORKER, HIDDEN.id().value(), SUPPORT);
    assertThat(fields(reply))
        .containsExactly("childId", "status", "shielded", "names", "dateOfBirth", "gender");
    assertThat(reply.json().at("/names")).hasSize(1);
  }

  @Test
  void everyViewerOfTheFaceGetsTheSameBytesAndTag() {
    Edge edge = Edge.of(HIDDEN);
    GatewayReply one = edge.view(WORKER, HIDDEN.id().value(), SUPPORT);
    GatewayReply other = edge.view("york.nurse", HIDDEN.id().value(), "safeguarding");
    assertThat(other.body()).isEqualTo(one.body());
    assertThat(other.header("ETag")).isEqualTo(one.header("ETag")).isPresent();
  }

  @Test
  void hiddenFactsChangeNeitherBytesNorTag() {
    ChildRecord.Shielded twin =
        AChild.named("Mia", "Stone")
            .sayingOnly(SomeFacts.full("Mia", "Stone", "2012-03-09").livingAt("2 B", "YO1 7HH"))
            .shielded();
    GatewayReply one = Edge.of(HIDDEN).view(WORKER, HIDDEN.id().value(), SUPPORT);
    GatewayReply other = Edge.of(twin).view(WORKER, twin.id().value(), SUPPORT);
    assertThat(other.body()).isEqualTo(one.body());
    assertThat(other.header("ETag")).isEqualTo(one.header("ETag"));
  }

  @Test
  void teamIsPassedOnToTheShieldingFunction() {
    Edge edge = Edge.of(HIDDEN);
    edge.view("leeds.team", HIDDEN.id().value(), SUPPORT);
    assertThat(edge.passedOn()).isEqualTo(List.of(HIDDEN.id()));
  }

  @Test
  void unknownAndMalformedNumbersAreAlikeAbsent() {
    Edge edge = Edge.of(LEAH);
    GatewayReply unknown = edge.view(WORKER, AChild.number(99).value(), SUPPORT);
    GatewayReply malformed = edge.view(WORKER, "12345", SUPPORT);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(malformed.status()).isEqualTo(404);
    assertThat(edge.events()).extracting(AuditEvent::outcome).containsOnly("refused");
  }

  @Test
  void viewNeedsItsPurpose() {
    assertThat(Edge.of(LEAH).view(WORKER, LEAH.id().value(), "curiosity").status()).isEqualTo(400);
    assertThat(Edge.of(LEAH).view(WORKER, LEAH.id().value(), "subject-access").status())
        .isEqualTo(403);
  }

  @Test
  void auditorsOpenNoRecords() {
    assertThat(Edge.of(LEAH).view("leeds.auditor", LEAH.id().value(), SUPPORT).status())
        .isEqualTo(403);
  }

  private static List<String> fields(GatewayReply reply) {
    JsonNode body = reply.json();
    return body.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
