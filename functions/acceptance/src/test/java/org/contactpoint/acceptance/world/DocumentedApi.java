package org.contactpoint.acceptance.world;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Holds whatever is sent and answered against the document of the API that is served. */
public final class DocumentedApi {
  private static final DocumentedRequests REQUESTS = new DocumentedRequests(ApiDocument.SERVED);
  private static final DocumentedAnswers ANSWERS = new DocumentedAnswers(ApiDocument.SERVED);

  private DocumentedApi() {}

  /**
   * Fails where the answer is none that the document describes, or where a request was accepted
   * that it does not describe. Paths that are none of the API's are passed over.
   */
  public static void check(HttpRequest request, HttpResponse<String> response) {
    List<String> found = differences(request, response);
    if (!found.isEmpty()) {
      throw new AssertionError(
          "%s %s, %d, is not as documented: %s"
              .formatted(request.method(), request.uri().getPath(), response.statusCode(), found));
    }
  }

  static List<String> differences(HttpRequest request, HttpResponse<String> response) {
    List<String> found = new ArrayList<>(ANSWERS.differences(request, response));
    if (response.statusCode() < 300) {
      found.addAll(REQUESTS.differences(request));
    }
    return found;
  }
}
