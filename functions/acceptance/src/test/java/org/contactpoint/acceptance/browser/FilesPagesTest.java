package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A team sends a file, follows it, reads what became of its rows, and takes it back. */
@InChromium
class FilesPagesTest {
  private static final Pattern OF_A_FILE = Pattern.compile("/uploads/[0-9a-f]{32}\\?done=\\w+$");
  private static final int LOOKS_AT_MOST = 200;

  private static World world;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    chromium = Chromium.shared();
    world = World.empty();
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  private static FilePayload file(String id) {
    String csv =
        new Csv()
            .row(
                "sourceRecordId", id,
                "givenName", "Leah",
                "familyName", "Ward",
                "dateOfBirth", "2012-03-09")
            .row("sourceRecordId", id + "-2", "givenName", "Tom", "dateOfBirth", "once")
            .toString();
    return new FilePayload("ours.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Tab choosing(Tab tab) {
    return tab.click("Files")
        .isAccessible()
        .click("Send a file")
        .isAccessible()
        .choose("School census")
        .choose("CSV")
        .click("Continue");
  }

  /** In the ordinary look the page follows by itself; in others somebody asks for it once more. */
  private static void untilDone(Tab tab, Look look) {
    for (int i = 0; i < LOOKS_AT_MOST && tab.text().contains("Refresh this page"); i++) {
      tab.page().waitForTimeout(200);
      if (look != Look.ORDINARY) {
        tab.page().reload();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "WITHOUT_SCRIPTS", "NARROW", "SCRIPTS_OFF"})
  void fileIsSentFollowedAndTakenBack(Look look) throws IOException {
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.team")) {
      choosing(tab).isAccessible().pictureOf(look, "send-a-file");
      tab.page().setInputFiles("#file", file(look.name()));
      tab.click("Send the file");
      tab.page().waitForURL(OF_A_FILE);
      assertThat(tab.text()).contains("The file has been sent.");
      untilDone(tab, look);
      tab.isAccessible().pictureOf(look, "file");
      assertThat(tab.text()).contains("Done", "Failed");

      tab.click("See what became of each row").isAccessible().pictureOf(look, "report");
      assertThat(tab.text()).contains("dateOfBirth");
      assertThat(downloaded(tab)).startsWith("row,outcome,field,reason\r\n1,");

      tab.click("Back").click("Reverse this file").isAccessible().pictureOf(look, "reversal");
      tab.click("Continue").isAccessible().click("Reverse the file");
      assertThat(tab.text()).contains("The file is being reversed.");
      untilDone(tab, look);
      tab.isAccessible();
      assertThat(tab.text()).contains("Reversed");
    }
  }

  private static String downloaded(Tab tab) throws IOException {
    Download download = tab.page().waitForDownload(() -> tab.click("Download the report (CSV)"));
    assertThat(download.suggestedFilename()).matches("report-[0-9a-f]{32}\\.csv");
    try (InputStream in = download.createReadStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void fileThatCannotBeTakenIsSaidBeforeItIsSent() {
    try (Tab tab = new Tab(chromium, world.api()).signIn("leeds.team")) {
      choosing(tab).click("Send the file");
      assertThat(tab.text()).contains("Select a file");
      tab.page().setInputFiles("#file", new FilePayload("empty.csv", "text/csv", new byte[0]));
      tab.click("Send the file").isAccessible();
      assertThat(tab.text()).contains("The file is empty");
    }
  }
}
