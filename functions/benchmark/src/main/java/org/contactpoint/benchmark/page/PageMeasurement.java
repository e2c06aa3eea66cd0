package org.contactpoint.benchmark.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contactpoint.http.message.Response;

/**
 * Times the main pages: each as a whole, and the calls of the web API that are made for it.
 *
 * @param pages in the order in which somebody comes to them
 * @param firstBytes what goes to a browser that was never here, with style sheet and scripts
 */
public record PageMeasurement(List<PageFigures> pages, int firstBytes) {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern ASSET = Pattern.compile("/assets/([A-Za-z0-9.-]+)");
  private static final Pattern IMPORT = Pattern.compile("from *[\"']\\./([A-Za-z0-9.-]+)[\"']");
  private static final String LEAH =
      "givenName=Leah&familyName=Ward&dateOfBirth-day=9&dateOfBirth-month=3"
          + "&dateOfBirth-year=2012&purpose=direct-support&key=1";

  /**
   * Opens each page of the samples that are in that directory, in turn.
   *
   * @param api where the directory is
   * @param warmUp how often each page is opened before
   * @param requests how often each is timed
   */
  public static PageMeasurement of(URI api, Clock clock, int warmUp, int requests) {
    try (PortalRun portal = new PortalRun(api, clock)) {
      PortalRun.Browser practitioner = portal.signedIn("leeds.socialworker");
      PortalRun.Browser team = portal.signedIn("leeds.team");
      Map<String, Page> pages = pages(practitioner, team);
      Map<String, List<Sample>> samples = new LinkedHashMap<>();
      for (int i = 0; i < warmUp + requests; i++) {
        boolean counts = i >= warmUp;
        pages.forEach(
            (name, page) -> {
              Sample sample = page.browser().measured(page.address());
              if (counts) {
                samples.computeIfAbsent(name, ignored -> new ArrayList<>()).add(sample);
              }
            });
      }
      return new PageMeasurement(
          samples.entrySet().stream()
              .map(page -> new PageFigures(page.getKey(), page.getValue()))
              .toList(),
          firstBytes(practitioner));
    }
  }

  private record Page(PortalRun.Browser browser, String address) {}

  private static Map<String, Page> pages(PortalRun.Browser practitioner, PortalRun.Browser team) {
    String token = found(TOKEN, practitioner.open("/search", false)).iterator().next();
    String results =
        Objects.requireNonNull(
            practitioner.send("/search", LEAH + "&token=" + token).headers().get("Location"),
            "a search leads to its results");
    String child =
        practitioner
            .ask(
                "/v1/searches",
                "{\"purpose\":\"direct-support\",\"givenName\":\"Leah\",\"familyName\":\"Ward\","
                    + "\"dateOfBirth\":\"2012-03-09\"}")
            .at("/results/0/childId")
            .asText();
    String file = "/uploads/" + largest(team.read("/v1/uploads?limit=50").get("items"));
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("start", new Page(practitioner, "/"));
    pages.put("search", new Page(practitioner, "/search"));
    pages.put("results", new Page(practitioner, results));
    pages.put("record", new Page(practitioner, "/children/" + child + "?purpose=direct-support"));
    pages.put("own activity", new Page(practitioner, "/account"));
    pages.put("work of a team", new Page(team, "/team"));
    pages.put("reviews", new Page(team, "/team/reviews"));
    pages.put("file", new Page(team, file));
    pages.put("report of a file", new Page(team, file + "/report"));
    return pages;
  }

  /** The file with the most rows. */
  private static String largest(JsonNode files) {
    String largest = "";
    int rows = -1;
    for (JsonNode file : files) {
      int has = file.path("rows").asInt();
      if (has > rows) {
        rows = has;
        largest = file.get("uploadId").asText();
      }
    }
    return largest;
  }

  private static int firstBytes(PortalRun.Browser browser) {
    int bytes = browser.open("/search", true).body().length;
    Set<String> assets = found(ASSET, browser.open("/search", false));
    Set<String> imported =
        assets.stream()
            .flatMap(asset -> found(IMPORT, browser.open("/assets/" + asset, false)).stream())
            .collect(Collectors.toSet());
    assets.addAll(imported);
    for (String asset : assets) {
      bytes += browser.open("/assets/" + asset, true).body().length;
    }
    return bytes;
  }

  private static Set<String> found(Pattern pattern, Response response) {
    Matcher matcher = pattern.matcher(new String(response.body(), StandardCharsets.UTF_8));
    Set<String> found = new LinkedHashSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** The figures as a table in Markdown. */
  public String table() {
    return """
    | page | calls | session reads, writes | API ms p50 | p95 | own ms p50 | p95 | own to API | processor ms p50 | p95 | KB | packed |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    """
        + pages.stream().map(PageFigures::line).collect(Collectors.joining())
        + String.format(
            Locale.ROOT, "%nA first visit to the search: %.1f KB%n", firstBytes / 1_024.0);
  }
}
