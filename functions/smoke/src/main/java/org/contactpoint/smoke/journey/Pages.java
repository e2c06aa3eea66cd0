package org.contactpoint.smoke.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.contactpoint.smoke.api.Unexpected;

/**
 * The pages of a stage, as somebody sees them who has not signed in. Nobody signs in here: the pool
 * asks for a second factor in its own pages, which only a browser gets through.
 */
public final class Pages {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String BACK = "/sign-in/callback";

  private final String url;
  private final Consumer<String> output;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * @param url where the pages are, without a slash at its end
   * @param output receives a message for each step
   */
  public Pages(String url, Consumer<String> output) {
    this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.output = output;
  }

  /** Looks at them. */
  public void look() {
    everybodySeesTheFirstPage();
    nobodySeesMoreWithoutSigningIn();
    nobodySignsInByTheCodeOfAnotherBrowser();
  }

  private void everybodySeesTheFirstPage() {
    HttpResponse<String> page = get("/");
    check(page.statusCode() == 200, "the first page is there for everybody");
    check(page.body().contains("ContactPoint"), "it says what it is");
    String policy = header(page, "Content-Security-Policy");
    check(!policy.isEmpty() && !policy.contains("unsafe"), "nothing may be added to a page");
    check(header(page, "Strict-Transport-Security").contains("max-age"), "it is asked for by TLS");
    check(header(page, "Cache-Control").contains("no-store"), "no page is kept");
    output.accept("The first page is there, and nothing may be added to it");
  }

  private void nobodySeesMoreWithoutSigningIn() {
    String guarded = header(redirected(get("/home")), "Location");
    check(guarded.contains("/sign-in"), "a page for people leads to signing in");
    String pages = header(redirected(get("/sign-in")), "Location");
    check(pages.contains("response_type=code"), "a code is asked for");
    check(pages.contains("code_challenge_method=S256"), "the code is of use to that browser alone");
    check(
        URLDecoder.decode(pages, StandardCharsets.UTF_8).contains("redirect_uri=" + url + BACK),
        "it comes back to the pages alone");
    output.accept("Whoever wants more is led to sign in");
  }

  private void nobodySignsInByTheCodeOfAnotherBrowser() {
    HttpResponse<String> refused = get(BACK + "?code=of-another&state=of-another");
    check(refused.statusCode() >= 400, "the code of another browser is refused");
    check(header(refused, "Set-Cookie").isEmpty(), "it begins no session");
    output.accept("Nobody signs in by the code of another browser");
  }

  private HttpResponse<String> redirected(HttpResponse<String> response) {
    check(response.statusCode() == 303, "it leads elsewhere");
    return response;
  }

  private HttpResponse<String> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(TIMEOUT)
            .header("Accept", "text/html")
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + request.uri().getPath() + " brought no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static void check(boolean holds, String claim) {
    if (!holds) {
      throw new Unexpected("of the pages should have held: " + claim);
    }
  }
}
