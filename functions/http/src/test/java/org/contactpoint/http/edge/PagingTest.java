package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists: how much of them, and where they go on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {
  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private GatewayReply trail(String account, String query) {
    return edge.sendAs(account, GatewayRequest.of("GET", "/v1/me/trail" + query));
  }

  private String cursor(String account, String query) {
    return trail(account, query).text("/cursor");
  }

  @Test
  void pageHolds50UnlessAskedOtherwise() {
    String cursor = cursor("leeds.team", "");
    assertThat(trail("leeds.team", "?cursor=" + cursor).text("/items/0")).isEqualTo("from 50");
  }

  @Test
  void pageHoldsWhatIsAskedFor() {
    String cursor = cursor("leeds.team", "?limit=200");
    assertThat(trail("leeds.team", "?cursor=" + cursor).text("/items/0")).isEqualTo("from 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "+5", "1.0", "ten", "", "1&limit=2"})
  void otherLimitsAreMalformed(String limit) {
    GatewayReply reply = trail("leeds.team", "?limit=" + limit);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/errors/0/field")).isEqualTo("limit");
  }

  @Test
  void cursorIsOfNoUseToAnybodyElse() {
    String cursor = cursor("leeds.team", "");
    assertThat(trail("leeds.socialworker", "?cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void cursorIsOfNoUseWithAnotherFilter() {
    String cursor = cursor("leeds.team", "?filter=a");
    assertThat(trail("leeds.team", "?filter=a&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(trail("leeds.team", "?filter=b&cursor=" + cursor).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "MTAw", "no!base64", "%s0"})
  void cursorThatWasNotGivenOutIsMalformed(String form) {
    String forged = form.formatted(cursor("leeds.team", "").substring(1));
    assertThat(trail("leeds.team", "?cursor=" + forged).status()).isEqualTo(400);
  }

  @Test
  void cursorThatIsLongerThanAnyIsMalformed() {
    assertThat(trail("leeds.team", "?cursor=" + "A".repeat(2_049)).status()).isEqualTo(400);
  }

  @Test
  void cursorDoesNotShowThePlace() {
    assertThat(cursor("leeds.team", "")).doesNotContain("50").hasSizeGreaterThan(30);
  }
}
