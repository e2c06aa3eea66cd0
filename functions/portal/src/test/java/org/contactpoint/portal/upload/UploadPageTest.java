package org.contactpoint.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPageTest {
  private static final String PAGE = "/uploads/6c2d";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private void file(String json) {
    portal.api().answering(Route.READ_UPLOAD, 200, json);
  }

  @Test
  void fileUnderWayShowsItsCountsAndALinkForLaterOnes() {
    Document page = portal.get(PAGE);
    assertThat(page.select("progress").attr("value")).isEqualTo("73");
    assertThat(page.select("label[for=progress]").text()).isEqualTo("73% of 100 rows");
    assertThat(page.select("[data-module=cp-under-way] a").text()).isEqualTo("Refresh this page");
    assertThat(page.select("tbody tr").eachText())
        .startsWith("Linked Belongs to a child who was held already 40");
    assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    assertThat(page.title()).doesNotContain("children.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "received, Waiting",
    "validating, Being checked",
    "rejected, Rejected",
    "held, Held",
    "matching, Being matched",
    "done, Done",
    "reversing, Being reversed",
    "reversed, Reversed"
  })
  void eachStatusIsSaidInWords(String status, String words) {
    file(Answers.fresh(status, ""));
    assertThat(portal.get(PAGE).select(".govuk-tag").text()).isEqualTo(words);
  }

  @Test
  void rejectedFileSaysWhyAndHasNoCounts() {
    file(Answers.fresh("rejected", ",\"problem\":\"the header row is missing\""));
    Document page = portal.get(PAGE);
    assertThat(page.select(".govuk-inset-text").text()).isEqualTo("The header row is missing.");
    assertThat(page.select("table, progress, [data-module=cp-under-way]")).isEmpty();
  }

  @Test
  void whatHasBeenDoneIsSaidAndNothingElse() {
    assertThat(portal.get(PAGE + "?done=sent").select("[role=alert]").text())
        .contains("The file has been sent.");
    assertThat(portal.get(PAGE + "?done=<b>").select("[role=alert]")).isEmpty();
  }

  @Test
  void heldFileIsTakenInOnceItIsConfirmed() {
    file(Answers.fresh("held", ",\"problem\":\"many-removals\""));
    assertThat(portal.get(PAGE).select("main a[role=button]").attr("href"))
        .isEqualTo("/uploads/6c2d/decision");
    Document decision = portal.get(PAGE + "/decision");
    assertThat(decision.select("main").text()).contains("More than 20 rows, and more than 2%");

    assertThat(portal.send(PAGE + "/decision", Map.of("decision", "confirm")))
        .isEqualTo("/uploads/6c2d?done=confirmed");
    assertThat(portal.api().last(Route.CONFIRM_UPLOAD).call().headers())
        .containsKey("Idempotency-Key");
  }

  @Test
  void heldFileIsDiscardedByReversingIt() {
    file(Answers.fresh("held", ",\"problem\":\"many-ends\""));
    assertThat(portal.send(PAGE + "/decision", Map.of("decision", "discard")))
        .isEqualTo("/uploads/6c2d?done=discarded");
    assertThat(portal.api().last(Route.REVERSE_UPLOAD).call().path())
        .isEqualTo("/v1/uploads/6c2d/reversal");
  }

  @Test
  void noDecisionIsAskedForAgain() {
    file(Answers.fresh("held", ",\"problem\":\"many-ends\""));
    Document again = portal.send(PAGE + "/decision", Map.of(), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#decision");
    assertThat(again.title()).startsWith("Error: ");
    file(Answers.file("done", ""));
    assertThat(portal.send(PAGE + "/decision", Map.of())).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/decision", "/reversal", "/reversal/confirm"})
  void whatIsNotToBeDecidedLeadsBackToTheFile(String below) {
    file(Answers.fresh("rejected", ""));
    assertThat(portal.leadsTo(PAGE + below)).isEqualTo(PAGE);
  }

  @Test
  void reversalSaysWhatItUndoesBeforeItIsConfirmed() {
    file(Answers.file("done", ""));
    Document summary = portal.get(PAGE + "/reversal");
    assertThat(summary.select("main li").eachText())
        .containsExactly(
            "What only this file said in 700 linked rows is taken back. What it had replaced counts"
                + " again.",
            "Of 300 new records, those of which nobody else has said anything are no longer found.",
            "Nobody has to decide on 60 waiting rows any more.",
            "Rows that were unchanged or failed did nothing, so nothing is taken back.",
            "What was said later, by another file or by a person, stays.");
    assertThat(summary.select("form[action$=reversal]")).isEmpty();
    assertThat(summary.select("main a[role=button]").attr("href"))
        .isEqualTo("/uploads/6c2d/reversal/confirm");

    assertThat(portal.get(PAGE + "/reversal/confirm").select(".govuk-warning-text").text())
        .contains("You can’t stop a reversal.");
    assertThat(portal.send(PAGE + "/reversal/confirm", Map.of()))
        .isEqualTo("/uploads/6c2d?done=reversed");
  }

  @Test
  void reversalOfAFileThatDidNothingSaysNoMoreThanThat() {
    file(
        """
        {"uploadId":"6c2d","fileName":"a.csv","feed":"local","status":"done",
         "receivedAt":"2026-11-23T10:00:00Z","rows":1,"linked":0,"created":0,"unchanged":1,
         "review":0,"failed":0,"progress":1.0}
        """);
    assertThat(portal.get(PAGE + "/reversal").select("main li").eachText())
        .containsExactly(
            "Rows that were unchanged or failed did nothing, so nothing is taken back.",
            "What was said later, by another file or by a person, stays.");
  }

  @Test
  void fileThatWasReversedInPartMayBeReversedOnceMore() {
    file(Answers.file("reversed", ",\"problem\":\"rows-not-taken-back\""));
    assertThat(portal.get(PAGE).select("main a[href$=reversal]").text())
        .isEqualTo("Reverse this file");
  }

  @Test
  void stepThatSomebodyElseTookMeanwhileIsExplained() {
    portal.api().refusing(Route.REVERSE_UPLOAD, 409, "out-of-turn");
    Document page = portal.send(PAGE + "/reversal/confirm", Map.of(), 404);
    assertThat(page.select("h1").text()).isEqualTo("This can’t be decided now");
    assertThat(page.select("main a").attr("href")).isEqualTo(PAGE);
    portal.api().refusing(Route.REVERSE_UPLOAD, 403, "other-council");
    portal.send(PAGE + "/reversal/confirm", Map.of(), 403);
  }

  @Test
  void nameThatIsMarkupIsShownAsText() {
    file(Answers.named("<img src=x onerror=alert(1)>.csv", "done", ""));
    Document page = portal.get(PAGE);
    assertThat(page.select("main img")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("<img src=x onerror=alert(1)>.csv");
  }
}
