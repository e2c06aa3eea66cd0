package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.world.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
  private static final String DOCUMENT = "/access-requests/4c1f/document/";
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><style>
      p { color: black; }
      </style></head><body></body></html>\
      """;

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  private Response response(String form) {
    return portal.response("GET", DOCUMENT + form, Map.of());
  }

  @Test
  void thePageIsShownWithItsOwnStyleAndNothingElse() {
    portal.api().answering(Route.READ_ACCESS_DOCUMENT, 200, PAGE);
    Response shown = response("page");
    assertThat(new String(shown.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertThat(shown.headers())
        .containsEntry("Content-Type", "text/html;charset=utf-8")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-hXfeC93BO7+ptxtlm9p8u9xTYbgUlly/D783JC+YPhU=';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
    assertThat(portal.api().last(Route.READ_ACCESS_DOCUMENT).call().headers())
        .containsEntry("Accept", "text/html");
  }

  @Test
  void aPageWithoutAStyleMayHaveNone() {
    portal.api().answering(Route.READ_ACCESS_DOCUMENT, 200, "<p>Nothing</p>");
    assertThat(response("page").headers().get("Content-Security-Policy"))
        .contains("style-src 'none'");
  }

  @Test
  void theOtherFormsAreSavedUnderANameThatNamesNobody() {
    portal.api().answering(Route.READ_ACCESS_DOCUMENT, 200, "%PDF-1.7");
    assertThat(response("pdf").headers())
        .containsEntry("Content-Type", "application/pdf")
        .containsEntry("Content-Disposition", "attachment; filename=\"what-is-held.pdf\"");
    assertThat(portal.api().last(Route.READ_ACCESS_DOCUMENT).call().headers())
        .containsEntry("Accept", "application/pdf");
    assertThat(response("data").headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Content-Disposition", "attachment; filename=\"what-is-held.json\"");
  }

  @Test
  void aDocumentThatIsOutOfDateLeadsBackToItsRequest() {
    portal.api().refusing(Route.READ_ACCESS_DOCUMENT, 409, "ask-anew");
    assertThat(portal.leadsTo(DOCUMENT + "pdf"))
        .isEqualTo("/access-requests/4c1f?status=open&problem=ask-anew");
  }

  @Test
  void aDocumentOfAnotherCouncilIsNotThere() {
    portal.api().refusing(Route.READ_ACCESS_DOCUMENT, 404, "not-found");
    portal.get(DOCUMENT + "page", 404);
  }

  @Test
  void aStyleThatDoesNotEndIsNone() {
    portal.api().answering(Route.READ_ACCESS_DOCUMENT, 200, "<style>p { color: black; }");
    assertThat(response("page").headers().get("Content-Security-Policy"))
        .contains("style-src 'none'");
  }

  @Test
  void aFormThatThereIsNotHasNoPage() {
    portal.get(DOCUMENT + "doc", 404);
  }
}
