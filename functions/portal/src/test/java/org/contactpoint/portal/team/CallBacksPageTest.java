package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallBacksPageTest {
  private static final String ONE = "/team/call-backs/91c4";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void theNumberToRingComesFirst() {
    Document list = portal.get("/team/call-backs");
    assertThat(list.select("tbody th a").attr("href")).isEqualTo("tel:+441632960203");
    assertThat(list.select("tbody th").text()).isEqualTo("01632 960203");
    assertThat(list.select("caption").text()).isEqualTo("1 person waiting");
    assertThat(list.select("tbody td:last-child a").attr("href")).isEqualTo(ONE);
  }

  @Test
  void anEmptyListSaysThatNobodyWaits() {
    portal.api().answering(Route.LIST_CALL_BACKS, 200, "{\"items\":[],\"cursor\":null}");
    assertThat(portal.get("/team/call-backs").select("main").text())
        .contains("Nobody is waiting for a call");
  }

  @Test
  void aLongListGoesOnAndIsFoundAgainFromThere() {
    portal
        .api()
        .answering(
            Route.LIST_CALL_BACKS,
            200,
            """
            {"items":[{"callBackId":"91c4","childId":"12345678906","about":"sensitive-service",
            "phone":"+441632960203","askedBy":"<script>alert(1)</script>","askedAt":"2026-11-23T10:00:00Z"}],
            "cursor":"a+b"}\
            """);
    Document list = portal.get("/team/call-backs?cursor=here");
    assertThat(list.select("script[src]")).hasSize(1);
    assertThat(list.select("script")).hasSize(1);
    assertThat(list.select("a[rel=next]").attr("href")).isEqualTo("/team/call-backs?cursor=a%2Bb");
    assertThat(list.select("tbody td:last-child a").attr("href")).isEqualTo(ONE + "?cursor=here");
    assertThat(portal.api().last(Route.LIST_CALL_BACKS).call().path())
        .isEqualTo("/v1/call-backs?cursor=here");
  }

  @Test
  void closingSaysHowItEnded() {
    assertThat(portal.get(ONE).select("h1").text()).isEqualTo("How did the call-back end?");
    assertThat(portal.send(ONE, Map.of("outcome", "reached")))
        .isEqualTo("/team/call-backs?done=closed");
    assertThat(portal.api().last(Route.CLOSE_CALL_BACK).body().get("outcome").asText())
        .isEqualTo("reached");
    assertThat(
            portal.get("/team/call-backs?done=closed").select(".govuk-notification-banner").text())
        .contains("The call-back has been closed.");
  }

  @Test
  void withoutAnAnswerItIsAskedForOne() {
    Document again = portal.send(ONE, Map.of(), 422);
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#outcome");
  }

  @Test
  void whatSomebodyElseClosedIsSaidToBeGone() {
    Document gone = portal.get("/team/call-backs/another?cursor=here", 404);
    assertThat(gone.select("main a").attr("href")).isEqualTo("/team/call-backs?cursor=here");
    portal.api().refusing(Route.CLOSE_CALL_BACK, 409, "already-closed");
    assertThat(
            portal
                .send(ONE + "?cursor=here", Map.of("outcome", "reached"), 404)
                .select("main")
                .html())
        .isEqualTo(gone.select("main").html());
  }

  @Test
  void whoeverClosesOneComesBackToTheSamePlace() {
    assertThat(portal.get(ONE + "?cursor=here").select(".govuk-back-link").attr("href"))
        .isEqualTo("/team/call-backs?cursor=here");
    assertThat(portal.send(ONE + "?cursor=here", Map.of("outcome", "reached")))
        .isEqualTo("/team/call-backs?cursor=here&done=closed");
  }

  @Test
  void whatTheApiDoesNotTakeIsAskedForAgain() {
    portal.api().refusing(Route.CLOSE_CALL_BACK, 422, "invalid-request", "outcome");
    portal.send(ONE, Map.of("outcome", "reached"), 422);
  }
}
