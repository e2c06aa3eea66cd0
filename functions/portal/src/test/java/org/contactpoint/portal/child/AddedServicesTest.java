package org.contactpoint.portal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.portal.child.Records.CHILD;
import static org.contactpoint.portal.child.Records.FOR_SUPPORT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record does not show stays with whoever added it (rules §5, §6.9). */
class AddedServicesTest {
  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @BeforeEach
  void recordShowsNothing() {
    portal.api().answering(Route.VIEW_CHILD, 200, Records.FACE);
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private void joins(String id, String service, String... more) {
    portal
        .api()
        .answering(
            Route.ADD_INVOLVEMENT,
            201,
            """
            {"involvementId":"%s","serviceType":"%s","organisation":{"code":"c","name":"Leeds"},
             "start":"2026-11-02","end":null,"leadPractitioner":false,"assessmentHeld":false}\
            """
                .formatted(id, service));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("serviceType", service);
    form.put("start-day", "2");
    form.put("start-month", "11");
    form.put("start-year", "2026");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    portal.send(CHILD + "/join" + FOR_SUPPORT, form);
  }

  private void joinsWithConsent(String id, String service) {
    joins(
        id,
        service,
        "ground",
        "consent",
        "givenBy",
        "child",
        "competence",
        "gillick-competent",
        "consentDate-day",
        "1",
        "consentDate-month",
        "11",
        "consentDate-year",
        "2026");
  }

  private Document page() {
    return portal.get(CHILD + FOR_SUPPORT);
  }

  private List<String> links() {
    return page().select(".govuk-inset-text a").eachAttr("href").stream()
        .filter(href -> href.contains("/involvements/"))
        .map(href -> href.substring((CHILD + "/involvements/").length(), href.indexOf('?')))
        .toList();
  }

  @Test
  void eachOfSeveralCanBeEnded() {
    joins("a", "school");
    joinsWithConsent("b", "mental-health");
    joins("c", "sexual-health", "ground", "harm");
    assertThat(links()).containsExactly("a/end", "b/end", "b/consent", "c/end", "c/consent");
    assertThat(page().select(".govuk-inset-text li").eachText())
        .element(1)
        .asString()
        .startsWith("Mental health, since 2 November 2026: End your work");
  }

  @Test
  void whatHasEndedIsForgottenAndTheRestIsNot() {
    joins("a", "school");
    joinsWithConsent("b", "mental-health");
    portal.send(
        CHILD + "/involvements/a/end" + FOR_SUPPORT,
        Map.of("tag", "\"1\"", "end-day", "20", "end-month", "11", "end-year", "2026"));
    assertThat(links()).containsExactly("b/end", "b/consent");
    portal.send(CHILD + "/involvements/b/consent" + FOR_SUPPORT, Map.of());
    assertThat(links()).isEmpty();
  }

  @Test
  void whatIsAddedAgainIsRememberedOnce() {
    joins("a", "school");
    joins("a", "school");
    assertThat(links()).containsExactly("a/end");
  }

  @Test
  void consentCanBeWithdrawnWhateverTheLastFormSaid() {
    joinsWithConsent("b", "mental-health");
    joins("b", "mental-health", "ground", "harm");
    assertThat(links()).containsExactly("b/end", "b/consent");
  }

  @Test
  void ofManyTheLastOnesAreRemembered() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      joins("a-long-id-of-an-involvement-" + i, "school");
      expected.add("a-long-id-of-an-involvement-" + i + "/end");
    }
    assertThat(links()).containsExactlyElementsOf(expected.subList(2, 12));
  }

  @Test
  void whatTheRecordShowsIsNotSaidTwice() {
    joins("own1", "social-care");
    portal.api().answering(Route.VIEW_CHILD, 200, Records.OWN);
    assertThat(links()).isEmpty();
  }

  @Test
  void itIsSaidHowLongTheLinksAreThereAndHowTheyComeBack() {
    joins("a", "school");
    assertThat(page().select("main").text())
        .contains("until you sign out, at the latest")
        .contains("add yourself with the same service. It is not added twice");
  }

  @Test
  void whatWasAddedUnderAMergedNumberIsFoundUnderBoth() {
    joins("a", "school");
    portal
        .api()
        .answering(Route.VIEW_CHILD, 200, Records.FACE.replace("12345678906", "10000000007"));
    assertThat(page().select(".govuk-inset-text a").eachAttr("href"))
        .contains("/children/10000000007/involvements/a/end?purpose=direct-support");
  }
}
