package org.contactpoint.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  private final Edge edge = new Edge();

  private GatewayRequest view() {
    return GatewayRequest.sample("view-child")
        .with("childId", Edge.CHILD)
        .with("token", edge.tokens.of("leeds.socialworker"));
  }

  @Test
  void practitionerOpensARecordAndThatStandsInTheTrail() {
    GatewayReply reply = edge.send(view());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"childId\":\"" + Edge.CHILD + "\",\"name\":\"Leah\"}");
    assertThat(reply.header("Content-Type")).contains("application/json");
    assertThat(reply.header("ETag")).hasValueSatisfying(tag -> assertThat(tag).startsWith("\""));
    assertThat(edge.lastEntry()).isEqualTo("leeds.socialworker view-record done -");
  }
}
