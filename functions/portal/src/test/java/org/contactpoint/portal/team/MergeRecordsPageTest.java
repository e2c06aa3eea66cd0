package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeRecordsPageTest {
  private static final String MERGE = "/children/12345678906/merge?purpose=transfer";
  private static final String BOTH = MERGE + "&other=23456789017";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void theOtherNumberIsAskedFor() {
    assertThat(portal.get(MERGE).select("label").text())
        .contains("ContactPoint number of the other record");
    assertThat(portal.send(MERGE, Map.of("other", "234 5678 9017"))).isEqualTo(BOTH);
  }

  @Test
  void whatIsNoNumberOfAnotherRecordIsRefused() {
    assertThat(portal.send(MERGE, Map.of("other", "2"), 422).select("#other-error").text())
        .contains("must have 11 digits");
    assertThat(
            portal.send(MERGE, Map.of("other", "12345678906"), 422).select("#other-error").text())
        .contains("Enter the number of the other record");
  }

  @Test
  void bothRecordsAreOpenedForWhatTheFirstWasOpenedFor() {
    portal.get(BOTH, 422);
    assertThat(portal.api().sent())
        .allMatch(sent -> "transfer".equals(sent.call().headers().get("Access-Purpose")));
  }

  @Test
  void whyTheyAreOpenedIsAskedBeforeBothAreShown() {
    String both = "/children/12345678906/merge?other=23456789017";
    Document question = portal.get(both);
    assertThat(question.select("input[name=other]").attr("value")).isEqualTo("23456789017");
    assertThat(portal.send(both, Map.of("decision", "one"), 200).select("h1").text())
        .isEqualTo("Why are you opening this record?");
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void twoNumbersOfOneRecordAreNotMerged() {
    assertThat(portal.get(BOTH, 422).select("#other-error").text())
        .contains("Both numbers are of one record already");
  }

  @Test
  void aNumberThatLeadsNowhereIsAskedForAgain() {
    portal.api().refusing(Route.VIEW_CHILD, 404, "not-found");
    Document again = portal.get(BOTH, 422);
    assertThat(again.select("#other-error").text()).contains("no record with that number");
    assertThat(again.select("#other").attr("value")).isEqualTo("23456789017");
  }

  @Test
  void theyAreMergedFromTheSamePage() {
    assertThat(
            portal.send(
                BOTH,
                Map.of(
                    "first", "12345678906",
                    "second", "23456789017",
                    "decision", "one",
                    "stays", "12345678906",
                    "mergeReason", "registered-twice")))
        .isEqualTo("/children/12345678906/merges/3f6a?status=done");
  }
}
