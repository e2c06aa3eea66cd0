package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;
import static org.contactpoint.portal.child.Records.FOR_SUPPORT;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildPageTest {
  private TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  private void signInAs(String... roles) {
    portal.close();
    portal = TestPortal.signedInAs(roles);
  }

  private Document record(String json) {
    portal.api().answering(Route.VIEW_CHILD, 200, json);
    return portal.get(CHILD + FOR_SUPPORT);
  }

  private static List<String> actions(Document page) {
    return page.select(".cp-actions a").eachText();
  }

  @Test
  void nobodyIsShownARecordWithoutAPurpose() {
    Document question = portal.get(CHILD);
    assertThat(question.select("input[name=purpose]").eachAttr("value"))
        .containsExactly("direct-support", "safeguarding", "transfer");
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void whoeverGoesOnWithoutAPurposeIsToldSo() {
    Document again = portal.get(CHILD + "?asked=yes");
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#purpose");
  }

  @Test
  void whoWorksWithTheChildStandsThereWithTelephoneNumbers() {
    Document page = portal.get(CHILD + FOR_SUPPORT);
    assertThat(page.select("h1").text()).isEqualTo("Leah Ward");
    assertThat(page.title()).doesNotContain("Leah");
    assertThat(page.expectFirst(".cp-contact__phone a").attr("href"))
        .isEqualTo("tel:+441632960101");
    assertThat(page.expectFirst(".cp-contact__service").text()).isEqualTo("Speech therapy");
  }

  @Test
  void aTeamMayChooseWhatOpensAnArchive() {
    signInAs("management-team");
    assertThat(portal.get(CHILD).select("input[name=purpose]").eachAttr("value"))
        .contains("child-protection-enquiry", "serious-case-review", "child-death-review");
    portal.get(CHILD + "?purpose=serious-case-review");
    assertThat(portal.api().last(Route.VIEW_CHILD).call().headers())
        .containsEntry("Access-Purpose", "serious-case-review");
  }

  @Test
  void aPractitionerCanNotChooseWhatOpensAnArchive() {
    Document question = portal.get(CHILD + "?purpose=serious-case-review");
    assertThat(question.select("input[name=purpose]")).isNotEmpty();
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void archivedRecordSaysSoAndTakesNothingMore() {
    signInAs("management-team");
    Document page =
        record(Records.record("archived", ",\"council\":\"E08000035\",\"involvements\":[]"));
    assertThat(page.text()).contains("This record is archived");
    assertThat(actions(page))
        .containsExactly(
            "Ask for the child to be shielded",
            "Correct a wrong date of birth",
            "Death, leaving England, staying on",
            "Enter a request to see what is held");
  }

  @Test
  void ofAChildWhoHasDiedNoAgeIsShown() {
    Document page =
        record(Records.record("died", ",\"council\":\"E08000035\",\"involvements\":[]"));
    assertThat(page.select(".govuk-tag").text()).isEqualTo("Has died");
    assertThat(page.select(".cp-facts").text()).contains("9 March 2012").doesNotContain("age");
    assertThat(page.text()).contains("No service has said that it works with this child.");
  }

  @Test
  void shieldedChildShowsNoWhereaboutsAndLeadsToTheCouncil() {
    Document page = record(Records.FACE);
    assertThat(page.select(".cp-contact, address")).isEmpty();
    assertThat(page.select("main a.govuk-button").attr("href"))
        .isEqualTo(CHILD + "/call-back?purpose=direct-support&about=shielded-child");
    assertThat(actions(page)).containsExactly("Add yourself, because you work with this child");
  }

  @Test
  void anOverridePractitionerAloneIsLedToTheEmergency() {
    signInAs("override-practitioner");
    assertThat(actions(record(Records.FACE))).contains("Open the record in an emergency");
  }

  @Test
  void aTeamSeesOfItsShieldedChildWhatItsOwnSourcesSay() {
    signInAs("management-team");
    Document page =
        record(
            Records.shielded(
                ",\"council\":\"E08000035\",\"carers\":[],\"involvements\":[%s]"
                    .formatted(
                        Records.involvement("i1", "mental-health", "sam.okoro@health.example"))));
    assertThat(page.text()).contains("what your own council’s sources say");
    assertThat(page.select(".cp-contact__service").text()).isEqualTo("Mental health");
    assertThat(page.select(".cp-contact__since a").eachText())
        .containsExactly(
            "End this work of Leeds children's social care, Mental health",
            "Consent was withdrawn for Mental health");
    assertThat(actions(page))
        .contains("Correct this record")
        .doesNotContain("Ask for the child to be shielded", "Open the record in an emergency");
  }

  @Test
  void theTeamOfAShieldedChildOfWhomItsSourcesSayNothingIsNotSentToItself() {
    signInAs("management-team");
    Document page = record(Records.shielded(",\"council\":\"E08000035\""));
    assertThat(page.select("main a.govuk-button")).isEmpty();
    assertThat(page.text()).contains("none of its own sources says more");
  }

  @Test
  void whoGoesOnComesBeforeWhoEndsToday() {
    String ends =
        Records.involvement("i1", "school", "a@b.example")
            .replace("\"end\":null", "\"end\":\"2026-11-30\"");
    String ended = ends.replace("2026-11-30", "2026-11-29").replace("school", "gp");
    String goesOn = Records.involvement("i2", "voluntary", "a@b.example").replace("true", "false");
    Document page =
        record(
            Records.record(
                "active", ",\"involvements\":[%s,%s,%s]".formatted(ends, ended, goesOn)));
    assertThat(page.select(".cp-contact__service").eachText())
        .containsExactly("Voluntary", "School", "GP");
    assertThat(page.select("details summary").text())
        .isEqualTo("Who worked with the child before (1)");
  }

  @Test
  void anApproverIsLedToNothingThatAnApproverMayNotDo() {
    signInAs("shield-approver");
    assertThat(portal.get(CHILD + FOR_SUPPORT).select(".cp-actions")).isEmpty();
  }

  @Test
  void ofAMergedNumberItIsSaidThatItIsTheSameChild() {
    Document page = portal.get("/children/10000000007?purpose=direct-support");
    assertThat(page.text()).contains("10000000007, was of the same child");
    assertThat(page.expectFirst(".cp-actions a").attr("href"))
        .isEqualTo(CHILD + "/join?purpose=direct-support");
  }

  @Test
  void whoeverIsNotShownToWorkWithTheChildIsOfferedToJoinAndToAskForAShield() {
    assertThat(actions(portal.get(CHILD + FOR_SUPPORT)))
        .containsExactlyInAnyOrder("Add yourself", "Ask for the child to be shielded");
  }

  @Test
  void consentIsWithdrawnOfWhatHasEndedToo() {
    signInAs("management-team");
    Document page =
        record(
            Records.record(
                "active",
                ",\"council\":\"E08000035\",\"involvements\":[%s]"
                    .formatted(
                        Records.involvement("i1", "mental-health", "a@b.example")
                            .replace("\"end\":null", "\"end\":\"2026-11-01\""))));
    assertThat(page.select(".cp-contact__since a").eachText())
        .containsExactly("Consent was withdrawn for Mental health");
  }

  @Test
  void whatIsPlannedIsNotSaidToGoOn() {
    Document page =
        record(
            Records.record(
                "active",
                ",\"involvements\":[%s]"
                    .formatted(
                        Records.involvement("i1", "school", "a@b.example")
                            .replace("2026-01-05", "2027-01-05"))));
    assertThat(page.select(".cp-contact__since").text())
        .isEqualTo("Begins on 5 January 2027 · holds an assessment");
  }

  @Test
  void aChildWhoLeftHasNoEmptyAddress() {
    Document page =
        record(
            Records.record(
                "active",
                """
                ,"address":{"status":"left-england","lines":[],"returnIntended":"yes"},"involvements":[],
                "carers":[{"name":"Ann Ward","parentalResponsibility":true}]\
                """));
    assertThat(page.select("address")).isEmpty();
    assertThat(page.select("main").text())
        .contains("Left England Is the child to come back? Yes")
        .contains("Ann Ward Relationship not known · has parental responsibility");
  }

  @Test
  void ownWorkIsEndedFromTheRecord() {
    Document page = record(Records.OWN);
    assertThat(page.select(".cp-contact__since a").attr("href"))
        .isEqualTo(CHILD + "/involvements/own1/end?purpose=direct-support");
    assertThat(actions(page))
        .containsExactly(
            "Add other work of yours with this child",
            "Be told when somebody joins or leaves",
            "Ask for the child to be shielded");
    assertThat(page.select(".cp-actions .govuk-button")).isEmpty();
  }

  @Test
  void aRecordThatIsRefusedIsNotSaidToExist() {
    portal.api().refusing(Route.VIEW_CHILD, 404, "not-found");
    assertThat(portal.get(CHILD + FOR_SUPPORT, 404).select("h1").text())
        .isEqualTo("Page not found");
  }

  @Test
  void hostileFactsStayText() {
    String hostile = "<script>alert(1)</script>' onmouseover='x \\\" \u202eWard";
    String json =
        Records.record(
            "active",
            """
            ,"council":"<b>","address":{"status":"current","lines":["%1$s"],"town":"%1$s","postcode":"%1$s"},
            "carers":[{"name":"%1$s","relationship":"%1$s","parentalResponsibility":true,"phone":"+44%1$s"}],
            "involvements":[{"involvementId":"i1","serviceType":"%1$s","organisation":{"code":"c","name":"%1$s"},
            "practitioner":{"name":"%1$s","role":"%1$s","phone":"%1$s","email":"a?bcc=b&c#%1$s"},
            "start":"2026-01-05","end":null,"leadPractitioner":true,"assessmentHeld":true}]\
            """
                .formatted(hostile));
    Document page = record(json.replace("\"Leah\"", "\"" + hostile + "\""));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("[onmouseover]")).isEmpty();
    assertThat(page.select("h1 bdi").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("a[href^=mailto]").attr("href")).startsWith("mailto:a%3Fbcc=b%26c%23");
    assertThat(page.select("a[href]").eachAttr("href"))
        .noneMatch(href -> href.startsWith("javascript"));
  }

  @Test
  void whatARecordDoesNotShowStaysTheirsToEnd() {
    portal.api().answering(Route.VIEW_CHILD, 200, Records.FACE);
    portal.send(
        CHILD + "/join" + FOR_SUPPORT,
        Map.of(
            "serviceType", "speech-therapy",
            "start-day", "30",
            "start-month", "11",
            "start-year", "2026"));
    Document page = portal.get(CHILD + FOR_SUPPORT + "&done=joined");
    assertThat(page.select(".govuk-notification-banner__heading").text())
        .isEqualTo("You have been added");
    assertThat(page.select(".govuk-inset-text a").eachAttr("href"))
        .containsExactly(CHILD + "/involvements/7d9c/end?purpose=direct-support");
  }

  @Test
  void thePrintedRecordSaysWhoPrintedIt() {
    assertThat(portal.get(CHILD + FOR_SUPPORT).select(".cp-printed").text())
        .isEqualTo(
            "Printed from ContactPoint by Ruth Okafor on 30 November 2026. Destroy it when you no"
                + " longer need it.");
  }
}
