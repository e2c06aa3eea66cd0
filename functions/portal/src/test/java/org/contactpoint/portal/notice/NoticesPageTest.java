package org.contactpoint.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesPageTest {
  private final TestPortal portal = TestPortal.signedInAs("practitioner");

  @AfterEach
  void close() {
    portal.close();
  }

  private static String notice(String id, String at, String kind, boolean unread) {
    return """
    {"noticeId":"%s","at":"%s","kind":"%s","childId":"12345678906","serviceType":%s,"unread":%s}\
    """
        .formatted(
            id, at, kind, kind.equals("joined") || kind.equals("left") ? "\"gp\"" : null, unread);
  }

  @Test
  void anUnreadNoticeIsReadByAButtonOfItsOwn() {
    Document page = portal.get("/notices");
    assertThat(page.select("main").text())
        .contains("1 notice is unread")
        .contains("Speech therapy began to work with the child");
    assertThat(page.select("main form").attr("action"))
        .isEqualTo("/notices/dQ3xkT0b5mS1r8vWZ2nYpA");
    assertThat(page.select("main td a").attr("href")).isEqualTo("/children/12345678906");
  }

  @Test
  void whatIsUnreadComesFirst() {
    portal
        .api()
        .answering(
            Route.LIST_NOTICES,
            200,
            "{\"items\":[%s,%s,%s],\"cursor\":\"a+b\"}"
                .formatted(
                    notice("n1", "2026-11-29T10:00:00Z", "left", false),
                    notice("n2", "2026-11-27T10:00:00Z", "joined", true),
                    notice("n3", "2026-11-28T10:00:00Z", "died", true)));
    Document page = portal.get("/notices");
    assertThat(page.select("tbody tr td:nth-child(2)").eachText())
        .containsExactly(
            "The child has died New",
            "GP began to work with the child New",
            "GP ended its work with the child");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/notices?cursor=a%2Bb");
    assertThat(page.text()).contains("To be told no more");
  }

  @Test
  void theNextPageIsAskedForByItsCursor() {
    portal.get("/notices?cursor=abc");
    assertThat(portal.api().last(Route.LIST_NOTICES).call().path())
        .isEqualTo("/v1/notices?cursor=abc");
  }

  @Test
  void noNewsSaysWhatNewsWouldBe() {
    portal.api().answering(Route.LIST_NOTICES, 200, "{\"items\":[],\"cursor\":null}");
    assertThat(portal.get("/notices").select("main").text())
        .contains("There is no news")
        .doesNotContain("To be told no more");
  }

  @Test
  void anEmptyPageOfALongListLeadsOn() {
    portal.api().answering(Route.LIST_NOTICES, 200, "{\"items\":[],\"cursor\":\"n\"}");
    Document page = portal.get("/notices");
    assertThat(page.select("main").text()).doesNotContain("There is no news. You");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/notices?cursor=n");
  }

  @Test
  void aNoticeThatIsListedNoMoreLeadsBackToTheOthers() {
    portal.api().refusing(Route.READ_NOTICE, 404, "not-found");
    String next = portal.send("/notices/n1", Map.of());
    assertThat(portal.get(next).select(".govuk-notification-banner").text())
        .contains("That notice is listed no more");
    portal.api().refusing(Route.READ_NOTICE, 403, "role-not-allowed");
    assertThat(portal.send("/notices/n1", Map.of(), 403).select("main").text())
        .contains("None of your roles allows this");
  }

  @Test
  void readingANoticeShowsItWithTheWayToTheRecordAndOut() {
    Document page = portal.send("/notices/n1", Map.of(), 200);
    assertThat(page.select("h1").text()).isEqualTo("Speech therapy began to work with the child");
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly("/children/12345678906", "/children/12345678906/watch");
    assertThat(portal.api().last(Route.READ_NOTICE).call().path())
        .isEqualTo("/v1/notices/n1/reading");
  }

  @ParameterizedTest
  @CsvSource({
    "died, The child has died",
    "death-corrected, 'The child has not died: that was a mistake'",
    "record-full, 'A service could not be added: the record has 100 open ones'",
    "another, Something happened"
  })
  void aNoticeOfTheRecordIsListedNoMore(String kind, String words) {
    portal
        .api()
        .answering(Route.READ_NOTICE, 200, notice("n1", "2026-11-29T10:00:00Z", kind, false));
    Document page = portal.send("/notices/n1", Map.of(), 200);
    assertThat(page.select("h1").text()).isEqualTo(words);
    assertThat(page.text()).contains("it is listed no more");
  }

  @Test
  void aNoticeIsNotReadByItsAddress() {
    assertThat(portal.leadsTo("/notices/n1")).isEqualTo("/notices");
    assertThat(portal.api().sent()).isEmpty();
  }
}
