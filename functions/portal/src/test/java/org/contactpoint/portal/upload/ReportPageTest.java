package org.contactpoint.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String PAGE = "/uploads/6c2d/report";
  private static final String HEADER = "row,outcome,field,reason\r\n";

  private final TestPortal portal = TestPortal.signedInAs("management-team");

  @AfterEach
  void close() {
    portal.close();
  }

  @BeforeEach
  void fileOfManyRows() {
    portal.api().answering(Route.READ_UPLOAD, 200, Answers.file("done", ""));
    report("1,linked,,\r\n2,failed,dateOfBirth,\"is no date, or \"\"to come\"\"\"\r\n", Map.of());
  }

  private void report(String lines, Map<String, String> headers) {
    byte[] csv = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
    portal.api().answering(Route.READ_UPLOAD_REPORT, new ApiAnswer(200, headers, csv));
  }

  private static String failed(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(row -> row + ",failed,postcode,is no postcode\r\n")
        .collect(Collectors.joining());
  }

  @Test
  void eachRowIsShownWithItsOutcomeAndReason() {
    Document page = portal.get(PAGE);
    assertThat(page.select("tbody tr").eachText())
        .containsExactly("1 Linked", "2 Failed dateOfBirth is no date, or \"to come\"");
    assertThat(page.select("caption").text()).isEqualTo("Rows");
    assertThat(page.select(".cp-choices li").eachText())
        .containsExactly(
            "All (1,200)",
            "Linked (700)",
            "New record (300)",
            "Unchanged (100)",
            "To be reviewed (60)",
            "Failed (40)");
  }

  @Test
  void oneOutcomeIsShownAlone() {
    Document page = portal.get(PAGE + "?outcome=failed");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select(".cp-choices [aria-current]").text()).isEqualTo("Failed (40)");
    assertThat(portal.get(PAGE + "?outcome=review").select("main").text())
        .contains("There is no such row.");
  }

  @Test
  void outcomeThatThereIsNotShowsAll() {
    assertThat(portal.get(PAGE + "?outcome=<b>").select("tbody tr")).hasSize(2);
  }

  @Test
  void fiftyRowsAreAPage() {
    report(failed(1, 250), Map.of());
    Document second = portal.get(PAGE + "?page=2");
    assertThat(second.select("tbody tr")).hasSize(50);
    assertThat(second.select("caption").text()).isEqualTo("Rows, 51 to 100 of 250");
    assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/uploads/6c2d/report");
    assertThat(second.select("a[rel=next]").attr("href")).isEqualTo("/uploads/6c2d/report?page=3");
    assertThat(portal.get(PAGE + "?page=99").select("tbody tr")).hasSize(50);
  }

  @Test
  void longReportGoesOnWhereTheApiSays() {
    report(failed(1, 3), Map.of("Link", "</v1/uploads/6c2d/report?cursor=opaque.2>; rel=\"next\""));
    Document page = portal.get(PAGE + "?outcome=failed");
    assertThat(page.select("a[rel=next]").attr("href"))
        .isEqualTo("/uploads/6c2d/report?cursor=opaque.2&outcome=failed");
    assertThat(page.select("main").text()).contains("Download this part of the report (CSV)");

    Document next = portal.get(PAGE + "?cursor=opaque.2&outcome=failed");
    assertThat(portal.api().last(Route.READ_UPLOAD_REPORT).call().path())
        .isEqualTo("/v1/uploads/6c2d/report?cursor=opaque.2");
    assertThat(next.select("main a[href$=report.csv?cursor=opaque.2]")).hasSize(1);
  }

  @Test
  void reportIsGivenAsAFileAsTheApiWritesIt() {
    Response file = portal.response("GET", "/uploads/6c2d/report.csv", Map.of());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.headers())
        .containsEntry("Content-Type", "text/csv;charset=utf-8")
        .containsEntry("Content-Disposition", "attachment; filename=\"report-6c2d.csv\"")
        .containsEntry("Cache-Control", "no-store");
    assertThat(new String(file.body(), StandardCharsets.UTF_8)).startsWith(HEADER + "1,linked,,");
  }

  @Test
  void reasonThatIsMarkupIsShownAsText() {
    report("1,failed,<b>x</b>,<script>alert(1)</script>\r\n", Map.of());
    Document page = portal.get(PAGE);
    assertThat(page.select("tbody b, tbody script")).isEmpty();
    assertThat(page.select("tbody tr").text()).contains("<script>alert(1)</script>");
  }

  @Test
  void fileOfAnotherCouncilIsNotThere() {
    portal.api().refusing(Route.READ_UPLOAD_REPORT, 404, "not-found");
    portal.get("/uploads/6c2d/report.csv", 404);
  }
}
