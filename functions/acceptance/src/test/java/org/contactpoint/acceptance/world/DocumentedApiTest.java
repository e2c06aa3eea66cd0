package org.contactpoint.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

/** The check that every journey makes notices each kind of difference. */
class DocumentedApiTest {
  private static final String MOVED = "{\"mergeId\":\"3f6a\",\"status\":\"undone\"}";

  private static HttpRequest request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1" + path))
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest undo(String query) {
    return request("DELETE", "/v1/children/12345678906/merges/3f6a" + query, "");
  }

  private static HttpResponse<String> answer(int status, String body, String... headers) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("X-Request-Id", List.of("0c8f2f5e-6f0b-4f0e-9f39-0f2c7f6b6a11"));
    all.put("Cache-Control", List.of("no-store"));
    all.put("Content-Type", List.of("application/" + (status < 400 ? "json" : "problem+json")));
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return new Answer(status, body, HttpHeaders.of(all, (name, value) -> true));
  }

  private static HttpResponse<String> problem(int status, String slug, String more) {
    return answer(
        status,
        """
        {"type": "https://contactpoint.example/problems/%s", "title": "T", "status": %d,
         "detail": "D", "requestId": "R"%s}
        """
            .formatted(slug, status, more));
  }

  private static List<String> differences(HttpResponse<String> answer) {
    return DocumentedApi.differences(undo(""), answer);
  }

  @Test
  void anAnswerAsItIsDocumentedDiffersInNothing() {
    assertThat(differences(answer(200, MOVED))).isEmpty();
    assertThat(differences(problem(409, "out-of-turn", ""))).isEmpty();
  }

  @Test
  void anotherStatusMediaTypeOrHeaderIsNoticed() {
    assertThat(differences(answer(202, MOVED))).containsExactly("status 202");
    assertThat(differences(answer(200, MOVED, "Content-Type", "text/plain")))
        .containsExactly("media type text/plain");
    assertThat(differences(answer(200, MOVED, "ETag", "\"a\""))).containsExactly("header ETag");
    assertThat(differences(answer(200, MOVED, "Cache-Control", "public"))).hasSize(1);
  }

  @Test
  void aMissingHeaderIsNoticed() {
    HttpResponse<String> bare =
        new Answer(
            200,
            MOVED,
            HttpHeaders.of(
                Map.of("Content-Type", List.of("application/json")), (name, value) -> true));
    assertThat(differences(bare))
        .containsExactlyInAnyOrder("no header X-Request-Id", "no header Cache-Control");
  }

  @Test
  void aMemberThatIsMissingWrongOrNotNamedIsNoticed() {
    assertThat(differences(answer(200, "{\"mergeId\":\"3f6a\"}"))).hasSize(1);
    assertThat(differences(answer(200, "{\"mergeId\":null,\"status\":\"undone\"}"))).hasSize(1);
    assertThat(differences(answer(200, "{\"mergeId\":\"3f6a\",\"status\":\"half\"}"))).hasSize(1);
    assertThat(differences(answer(200, MOVED.replace("}", ",\"by\":\"me\"}")))).hasSize(1);
    assertThat(differences(answer(200, "mergeId"))).containsExactly("no JSON");
  }

  @Test
  void aProblemThatTheRouteDoesNotHaveIsNoticed() {
    assertThat(differences(problem(409, "address-taken", ""))).isNotEmpty();
    assertThat(differences(problem(409, "out-of-turn", ",\"duplicates\":[]"))).isNotEmpty();
  }

  @Test
  void anAcceptedRequestThatIsNotDocumentedIsNoticed() {
    assertThat(DocumentedApi.differences(undo("?force=yes"), answer(200, MOVED)))
        .containsExactly("parameter force");
    HttpRequest search = request("POST", "/v1/searches", "{\"purpose\":\"curiosity\"}");
    HttpResponse<String> found =
        answer(200, "{\"searchId\":\"1\",\"outcome\":\"none\",\"advice\":[],\"results\":[]}");
    assertThat(DocumentedApi.differences(search, found)).isNotEmpty();
    assertThat(DocumentedApi.differences(search, problem(422, "search-too-broad", ""))).isEmpty();
  }

  @Test
  void whatIsNoneOfTheApiIsPassedOver() {
    assertThat(DocumentedApi.differences(request("POST", "/local/token", ""), answer(299, "")))
        .isEmpty();
  }

  private record Answer(int statusCode, String body, HttpHeaders headers)
      implements HttpResponse<String> {
    @Override
    public HttpRequest request() {
      return undo("");
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return request().uri();
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
