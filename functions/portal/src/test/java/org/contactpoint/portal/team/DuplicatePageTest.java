package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuplicatePageTest {
  private static final String ONE = "/team/duplicates/dQ3xkT0b5mS1r8vWZ2nYpA";
  private static final String FIRST = "12345678906";
  private static final String SECOND = "23456789017";
  private static final String MERGED =
      "/children/" + SECOND + "/merges/3f6a?status=done&from=duplicates";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private static Map<String, String> decided(String decision, String... more) {
    Map<String, String> form = new HashMap<>();
    form.put("first", FIRST);
    form.put("second", SECOND);
    form.put("decision", decision);
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private static Map<String, String> merge() {
    return decided("one", "stays", SECOND, "mergeReason", "same-child");
  }

  @Test
  void theListShowsBothOfAPair() {
    Document list = portal.get("/team/duplicates");
    assertThat(list.select(".cp-result__name a").text()).isEqualTo("Leah Ward and Lea Ward");
    assertThat(list.select(".cp-result__name a").attr("href")).isEqualTo(ONE);
    assertThat(list.select("main").text()).contains("1 pair", "Found on 23 November 2026");
  }

  @Test
  void anEmptyListSaysWhatThatMeans() {
    portal.api().answering(Route.LIST_DUPLICATES, 200, "{\"items\":[],\"cursor\":null}");
    assertThat(portal.get("/team/duplicates").select("main").text())
        .contains("No two records of your council look like one child");
  }

  @Test
  void hostileNamesInTheListAreText() {
    portal
        .api()
        .answering(
            Route.LIST_DUPLICATES,
            200,
            """
            {"items":[{"duplicateId":"d","foundOn":"2026-11-23","children":[
            {"childId":"12345678906","givenName":"<img src=x>","familyName":"\\u202e\\"","gender":"female","shielded":true},
            {"childId":"23456789017","givenName":"","familyName":"%s","gender":"unknown","shielded":false}],
            "evidence":[],"total":0}],"cursor":null}\
            """
                .formatted("a".repeat(70)));
    Document list = portal.get("/team/duplicates");
    assertThat(list.select("img")).isEmpty();
    assertThat(list.select(".cp-result__name").text()).startsWith("<img src=x>");
    assertThat(list.select(".govuk-tag").text()).isEqualTo("Shielded");
  }

  @Test
  void bothRecordsAreComparedLineByLine() {
    Document page = portal.get(ONE);
    assertThat(page.select("table:first-of-type tbody tr").eachText())
        .contains(
            "Name Leah Ward Lea Ward Different",
            "Date of birth 9 March 2012 9 March 2012 Same",
            "Council Leeds Leeds Same");
    assertThat(portal.api().last(Route.VIEW_DUPLICATE).call().headers())
        .containsEntry("Access-Purpose", "record-maintenance");
  }

  @Test
  void aMergeKeepsTheNumberThatWasChosen() {
    assertThat(portal.send(ONE, merge())).isEqualTo(MERGED);
    var sent = portal.api().last(Route.MERGE_CHILDREN);
    assertThat(sent.call().path()).isEqualTo("/v1/children/" + SECOND + "/merges");
    assertThat(sent.body().get("duplicateId").asText()).isEqualTo(FIRST);
  }

  @Test
  void tellingApartSaysWhy() {
    assertThat(portal.send(ONE, decided("two", "apartReason", "twins")))
        .isEqualTo("/team/duplicates?done=apart");
    assertThat(portal.api().last(Route.DISTINGUISH_CHILDREN).body().toString())
        .contains("\"otherId\":\"" + SECOND + "\"", "\"reason\":\"twins\"");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    assertThat(
            portal.send(ONE, decided("one"), 422).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#stays", "#mergeReason");
    assertThat(
            portal.send(ONE, decided("two"), 422).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#apartReason");
    assertThat(portal.send(ONE, decided(""), 422).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#decision");
  }

  @Test
  void noThirdNumberStays() {
    Document again =
        portal.send(ONE, decided("one", "stays", "34567890128", "mergeReason", "same-child"), 422);
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#stays");
    assertThat(portal.api().sent())
        .extracting(sent -> sent.route())
        .doesNotContain(Route.MERGE_CHILDREN);
  }

  @Test
  void aPageOfNoPairIsLoadedAgain() {
    assertThat(
            portal
                .send(ONE, Map.of("first", "1", "second", SECOND, "decision", "two"), 422)
                .select(".govuk-error-summary")
                .text())
        .contains("Load the page again");
  }

  @Test
  void whatTheApiRefusesOtherwiseIsSaidByIt() {
    portal.api().refusing(Route.DISTINGUISH_CHILDREN, 403, "other-council");
    portal.send(ONE, decided("two", "apartReason", "twins"), 403);
    for (String slug : new String[] {"same-record", "too-many-records", "out-of-turn", "other"}) {
      portal.api().refusing(Route.MERGE_CHILDREN, 409, slug);
      assertThat(portal.send(ONE, merge(), 422).select(".govuk-error-summary li").text())
          .isNotEmpty();
    }
  }

  @Test
  void aRefusedMergeIsExplained() {
    portal.api().refusing(Route.MERGE_CHILDREN, 409, "told-apart");
    assertThat(portal.send(ONE, merge(), 422).select(".govuk-error-summary").text())
        .contains("Somebody has said that these are two children");
  }

  @Test
  void aShieldedChildNeedsAnApprover() {
    portal
        .api()
        .answering(
            Route.VIEW_DUPLICATE,
            200,
            """
            {"duplicateId":"d","foundOn":"2026-11-23","children":[
            {"childId":"12345678906","status":"active","shielded":true,
             "names":[{"type":"current","givenName":"<b onclick=x>","familyName":"'\\">"}],"gender":"female"},
            {"childId":"23456789017","status":"active","shielded":false,
             "names":[{"type":"current","givenName":"Lea","familyName":"Ward"}],"gender":"female"}],
            "evidence":[],"total":0}\
            """);
    portal
        .api()
        .answering(Route.MERGE_CHILDREN, 201, "{\"mergeId\":\"3f6a\",\"status\":\"proposed\"}");
    Document page = portal.get(ONE);
    assertThat(page.select("main").text()).contains("An approver has to agree");
    assertThat(page.select("b, [onclick]")).isEmpty();
    String merge = portal.send(ONE, merge());
    assertThat(merge).endsWith("status=proposed&from=duplicates");
    assertThat(portal.get(merge).select("main").text())
        .contains("The merge waits for an approver", "3f6a");
  }

  @Test
  void aPairThatIsDecidedIsSaidToBeGone() {
    portal.api().refusing(Route.VIEW_DUPLICATE, 404, "not-found");
    assertThat(portal.get(ONE, 404).select("main a").attr("href")).isEqualTo("/team/duplicates");
  }

  @Test
  void whoeverDecidesComesBackToTheSamePlace() {
    assertThat(portal.get("/team/duplicates?cursor=here").select(".cp-result__name a").attr("href"))
        .isEqualTo(ONE + "?cursor=here");
    assertThat(portal.get(ONE + "?cursor=here").select(".govuk-back-link").attr("href"))
        .isEqualTo("/team/duplicates?cursor=here");
    assertThat(portal.send(ONE + "?cursor=here", decided("two", "apartReason", "twins")))
        .isEqualTo("/team/duplicates?cursor=here&done=apart");
    String merged = portal.send(ONE + "?cursor=here", merge());
    assertThat(portal.get(merged).select(".govuk-back-link").attr("href"))
        .isEqualTo("/team/duplicates?cursor=here");
  }

  @Test
  void aMergeIsUndoneByItsReference() {
    assertThat(portal.get(MERGED).select("h1").text()).isEqualTo("The records have been merged");
    assertThat(portal.send("/team/merges", Map.of("childId", "234 5678 9017", "mergeId", "3f6a")))
        .isEqualTo("/children/" + SECOND + "/merges/3f6a");
    String undone = portal.send("/children/" + SECOND + "/merges/3f6a", Map.of());
    assertThat(undone).isEqualTo("/children/" + SECOND + "/merges/3f6a?status=undone");
    assertThat(portal.get(undone).select("h1").text()).isEqualTo("The merge has been undone");
    assertThat(portal.get(undone).select("#undo")).isEmpty();
  }

  @Test
  void anUndoingThatIsRefusedIsExplained() {
    portal.api().refusing(Route.UNDO_MERGE, 409, "out-of-turn");
    assertThat(
            portal
                .send("/children/" + SECOND + "/merges/3f6a", Map.of(), 422)
                .select(".govuk-error-summary")
                .text())
        .contains("can’t be undone");
  }

  @Test
  void aMergeThatIsNoneIsAskedForAgain() {
    portal.api().refusing(Route.UNDO_MERGE, 404, "not-found");
    Document again = portal.send("/children/" + SECOND + "/merges/3f6a", Map.of(), 422);
    assertThat(again.select("#mergeId-error").text()).contains("There is no such merge for you");
    assertThat(again.select("#childId").attr("value")).isEqualTo(SECOND);
    portal.api().refusing(Route.UNDO_MERGE, 403, "other-council");
    portal.send("/children/" + SECOND + "/merges/3f6a", Map.of(), 403);
  }

  @Test
  void whoeverCallsUpAMergeIsToldHowFarItIs() {
    String merge = "/children/" + SECOND + "/merges/3f6a";
    assertThat(portal.get(merge + "?status=undo-proposed").select("main").text())
        .contains("Undoing the merge waits for an approver", "an approver of your council");
    assertThat(portal.get(merge + "?status=<b>").select("h1").text()).isEqualTo("Undo a merge");
  }

  @Test
  void theReferenceOfAMergeIsAskedFor() {
    assertThat(
            portal
                .send("/team/merges", Map.of("childId", "12", "mergeId", "../x"), 422)
                .select(".govuk-error-summary a")
                .eachAttr("href"))
        .containsExactly("#childId", "#mergeId");
  }
}
