package org.contactpoint.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewUploadPageTest {
  private static final Map<String, String> LOCAL = Map.of("feed", "local", "form", "csv.gz");

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void councilIsOfferedItsOwnFeedsAlone() {
    assertThat(portal.get("/uploads/new").select("input[name=feed]").eachAttr("value"))
        .containsExactly("school-census", "health", "social-care", "youth-justice", "local");
  }

  @Test
  void whatIsNotSelectedIsAskedForAgainAndTheRestKept() {
    Document again = portal.send("/uploads/new", Map.of("form", "ndjson"), 422);
    assertThat(again.title()).startsWith("Error: ");
    assertThat(again.select(".govuk-error-summary a").eachText())
        .containsExactly("Select what is in the file");
    assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#feed");
    assertThat(again.select("input[name=form][checked]").attr("value")).isEqualTo("ndjson");
  }

  @Test
  void registerOfEnglandIsNoCouncils() {
    portal.send("/uploads/new", Map.of("feed", "births-deaths", "form", "csv"), 422);
    assertThat(portal.api().sent()).isEmpty();
  }

  @Test
  void formLeadsStraightToTheBucketAndHasWhatIsSignedAndNothingOfOurs() {
    Document page = portal.send("/uploads/new", LOCAL, 200);
    Element form = page.select("form[enctype=multipart/form-data]").getFirst();
    assertThat(form.attr("action")).isEqualTo("https://uploads.example/");
    assertThat(form.select("[name]").eachAttr("name"))
        .containsExactly(
            "key",
            "policy",
            "x-amz-algorithm",
            "x-amz-credential",
            "x-amz-date",
            "x-amz-signature",
            "success_action_redirect",
            "file");
    assertThat(form.select("[name=success_action_redirect]").attr("value"))
        .isEqualTo("https://portal.example/uploads/sent");
    assertThat(form.select("[name=file]").attr("accept")).isEqualTo(".gz");
    assertThat(portal.api().last(Route.ISSUE_UPLOAD_FORM).body().toString())
        .contains("\"fileName\":\"local-2026-11-30-5f8b6e.csv.gz\"", "\"feed\":\"local\"");
  }

  @Test
  void feedThatTheApiRefusesIsAskedForAgain() {
    portal.api().refusing(Route.ISSUE_UPLOAD_FORM, 422, "invalid-request", "feed");
    Document again = portal.send("/uploads/new", LOCAL, 422);
    assertThat(again.select(".govuk-error-summary a").eachText())
        .containsExactly("Select what is in the file");
  }

  @Test
  void bucketLeadsBackToThePageOfTheFile() {
    String id = "0123456789abcdef0123456789abcdef";
    assertThat(
            portal.leadsTo(
                "/uploads/sent?bucket=b&key=uploads/E08000035/local/" + id + "-a.csv&etag=1"))
        .isEqualTo("/uploads/" + id + "?done=sent");
  }

  @Test
  void whateverElseIsSaidToBeAKeyLeadsToTheList() {
    assertThat(portal.leadsTo("/uploads/sent")).isEqualTo("/uploads?done=sent");
    assertThat(portal.leadsTo("/uploads/sent?key=https://elsewhere.example/uploads/a/b/c"))
        .isEqualTo("/uploads?done=sent");
  }
}
