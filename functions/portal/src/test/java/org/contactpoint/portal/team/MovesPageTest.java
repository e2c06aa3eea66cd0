package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MovesPageTest {
  private static final String IN = "/team/moves/7d20?direction=in";
  private static final String OUT = "/team/moves/7d20?direction=out";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void bothDirectionsAreListed() {
    Document in = portal.get("/team/moves");
    assertThat(in.select("caption").text()).isEqualTo("Coming to your council: 1 child");
    assertThat(in.select("tbody").text()).contains("Leeds", "York", "30 November 2026");
    assertThat(in.select("tbody td:last-child a").attr("href")).isEqualTo(IN);
    Document out = portal.get("/team/moves?direction=out");
    assertThat(out.select("tbody td:last-child a").attr("href")).isEqualTo(OUT);
    assertThat(portal.api().last(Route.LIST_MOVES).call().path())
        .isEqualTo("/v1/moves?direction=out");
  }

  @Test
  void anEmptyListSaysWhatThatMeans() {
    portal.api().answering(Route.LIST_MOVES, 200, "{\"items\":[],\"cursor\":null}");
    assertThat(portal.get("/team/moves").select("main").text())
        .contains("No council has asked you to take a child over");
  }

  @Test
  void acceptingMakesTheCouncilResponsible() {
    assertThat(portal.get(IN).select("main").text()).contains("is responsible for the record");
    assertThat(portal.send(IN, Map.of("answer", "accept")))
        .isEqualTo("/team/moves?direction=in&done=accepted");
    portal.api().last(Route.ACCEPT_MOVE);
  }

  @Test
  void decliningSaysThatTheChildIsNotHere() {
    assertThat(portal.send(IN, Map.of("answer", "decline")))
        .isEqualTo("/team/moves?direction=in&done=declined");
    assertThat(portal.api().last(Route.DECLINE_MOVE).body().toString())
        .isEqualTo("{\"reason\":\"not-here\"}");
  }

  @Test
  void withoutAnAnswerItIsAskedForOne() {
    assertThat(portal.send(IN, Map.of(), 422).select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#answer");
  }

  @Test
  void onesOwnMoveIsWithdrawn() {
    assertThat(portal.get(OUT).select("h1").text()).isEqualTo("Withdraw a move");
    assertThat(portal.send(OUT, Map.of()))
        .isEqualTo("/team/moves?direction=out&done=move-withdrawn");
    portal.api().last(Route.WITHDRAW_MOVE);
  }

  @Test
  void aMoveThatIsDecidedIsSaidToBeGone() {
    portal.api().refusing(Route.ACCEPT_MOVE, 409, "out-of-turn");
    Document gone = portal.send(IN, Map.of("answer", "accept"), 404);
    assertThat(gone.select("main a").attr("href")).isEqualTo("/team/moves?direction=in");
    portal.api().answering(Route.LIST_MOVES, 200, "{\"items\":[],\"cursor\":null}");
    assertThat(portal.get(OUT + "&cursor=here", 404).select("main a").attr("href"))
        .isEqualTo("/team/moves?direction=out&cursor=here");
  }

  @Test
  void whoeverAnswersComesBackToTheSamePlace() {
    assertThat(portal.get(IN + "&cursor=here").select(".govuk-back-link").attr("href"))
        .isEqualTo("/team/moves?direction=in&cursor=here");
    assertThat(portal.send(IN + "&cursor=here", Map.of("answer", "accept")))
        .isEqualTo("/team/moves?direction=in&cursor=here&done=accepted");
  }
}
