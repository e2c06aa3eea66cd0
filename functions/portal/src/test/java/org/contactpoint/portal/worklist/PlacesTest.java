package org.contactpoint.portal.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever comes from a later part of a list comes back to it, from every page about one item. */
class PlacesTest {
  private static final String PLACE = "cursor=here";

  @ParameterizedTest
  @CsvSource({
    "management-team, /team/reviews/a1f0?, reviews",
    "management-team, /team/duplicates/dQ3xkT0b5mS1r8vWZ2nYpA?, duplicates",
    "management-team, /team/call-backs/91c4?, call-backs",
    "management-team, /team/moves/7d20?direction=in&, moves?direction=in",
    "management-team, /team/moves/7d20?direction=out&, moves?direction=out",
    "management-team, /team/shields/5b1e/review?status=shielded&, shields?status=shielded",
    "management-team, /team/shields/5b1e/appeal?status=refused&, shields?status=refused",
    "shield-approver, /approvals/shields/5b1e?status=interim&, approvals?status=interim",
    "shield-approver, /approvals/shields/5b1e/removal?status=removal-proposed&,"
        + " approvals?status=removal-proposed",
    "council-auditor, /audit/alerts/5b1e/closure?, alerts",
    "council-auditor, /audit/alerts/5b1e/opening?, alerts",
    "council-auditor, /audit/investigations/7c02/closure?, investigations"
  })
  void placeIsKeptByTheWayBackAndByTheForm(String role, String path, String list) {
    try (TestPortal portal = TestPortal.signedInAs(role)) {
      Document page = portal.get(path + PLACE);
      assertThat(page.select(".govuk-back-link").attr("href")).contains(list).endsWith(PLACE);
      assertThat(page.select("main form").attr("action")).endsWith(PLACE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "management-team, /team/reviews/none?",
    "management-team, /team/call-backs/none?",
    "management-team, /team/moves/none?direction=out&",
    "management-team, /team/shields/none/review?status=shielded&",
    "management-team, /team/shields/none/appeal?status=refused&",
    "shield-approver, /approvals/shields/none?status=interim&",
    "shield-approver, /approvals/shields/none/removal?status=removal-proposed&",
    "council-auditor, /audit/alerts/none/closure?",
    "council-auditor, /audit/alerts/none/opening?",
    "council-auditor, /audit/investigations/none/closure?"
  })
  void whatIsNotThereLeadsBackToThePlace(String role, String path) {
    try (TestPortal portal = TestPortal.signedInAs(role)) {
      Document page = portal.get(path + PLACE, 404);
      assertThat(page.select("h1").text()).isEqualTo("This can’t be decided now");
      assertThat(page.select("main a").attr("href")).endsWith(PLACE);
      assertThat(page.select(".govuk-back-link").attr("href")).endsWith(PLACE);
    }
  }
}
