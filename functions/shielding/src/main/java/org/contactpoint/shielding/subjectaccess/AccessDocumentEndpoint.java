package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.subjectaccess.document.AccessDocument;
import org.contactpoint.subjectaccess.page.AccessPage;
import org.contactpoint.subjectaccess.page.Letters;
import org.contactpoint.subjectaccess.pdf.PdfDocuments;

/** {@code GET /v1/subject-access-requests/{requestId}/document}, in three forms (rules §8.5). */
@Singleton
final class AccessDocumentEndpoint implements Endpoints {
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";
  private static final String PDF = "application/pdf";

  private final ReadAccessDocument read;

  AccessDocumentEndpoint(ReadAccessDocument read) {
    this.read = read;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.READ_ACCESS_DOCUMENT, AccessDocumentResponse.class, this::read));
  }

  private Answer read(AuthorisedRequest request) {
    AccessOutcome outcome =
        read.handle(request.caller(), request.actor(), request.pathId("requestId"));
    return outcome instanceof AccessOutcome.Read shown
        ? answer(shown.document(), request.accepted(List.of(JSON, HTML, PDF)))
        : AccessAnswers.of(outcome);
  }

  private static Answer answer(Disclosed<AccessDocument> document, String type) {
    return switch (type) {
      case HTML ->
          Answer.document(document.map(AccessDocumentEndpoint::page), "text/html;charset=utf-8");
      case PDF -> Answer.document(document.map(PdfDocuments::write), PDF);
      default -> Answer.ok(document.map(AccessDocumentResponse::of));
    };
  }

  private static byte[] page(AccessDocument document) {
    return AccessPage.of(document, Letters.AS_THEY_ARE).getBytes(StandardCharsets.UTF_8);
  }
}
