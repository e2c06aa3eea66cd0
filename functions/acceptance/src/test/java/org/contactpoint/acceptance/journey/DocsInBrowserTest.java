package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactpoint.acceptance.world.Axe;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.Structure;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.contract.route.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the API in Chromium. Where none is installed there is nothing to look at. */
@InChromium
class DocsInBrowserTest {
  private static World world;
  private static Chromium browser;

  private final List<Page> pages = new ArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    world = World.empty();
    browser = Chromium.shared();
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  private Page opened(boolean scripts) {
    Page page = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    pages.add(page);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.onRequestFailed(request -> faults.add("failed: " + request.url()));
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add(response.status() + " " + response.url());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(world.api().toString())
              && !request.url().startsWith("data:")) {
            faults.add("elsewhere: " + request.url());
          }
        });
    page.navigate(world.api().resolve("/docs").toString());
    return page;
  }

  private static void tryOut(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try requests out"))
        .click();
    page.locator("#swagger-ui .opblock").first().waitFor();
  }

  @AfterEach
  void nothingIsRefusedMissingOrAskedForElsewhere() {
    pages.forEach(page -> page.context().close());
    assertThat(faults).isEmpty();
  }

  @Test
  void withoutScriptsThePageIsWhole() {
    Page page = opened(false);
    assertThat(page.locator("#reference h3 + p > code").allTextContents())
        .containsExactlyInAnyOrder(
            Arrays.stream(Route.values())
                .map(route -> route.method() + " " + route.path())
                .toArray(String[]::new));
    assertThat(page.locator("button").count()).isZero();
  }

  @Test
  void aRequestCanBeTriedOut() {
    Page page = opened(true);
    tryOut(page);
    assertThat(page.locator("#swagger-ui .opblock").count()).isEqualTo(Route.values().length);
    page.locator("#operations-Service-health .opblock-summary-control").click();
    page.locator("#operations-Service-health .try-out__btn").click();
    page.locator("#operations-Service-health .execute").click();
    assertThat(
            page.locator("#operations-Service-health .live-responses-table .microlight")
                .first()
                .textContent())
        .contains("up");
  }

  @Test
  void axeFindsNothingOnThePage() {
    Page page = opened(true);
    assertThat(Structure.thin(page)).as("each id is there once").isTrue();
    assertThat(Axe.findings(page)).isEmpty();
  }

  @Test
  void axeFindsAButtonWithoutWords() {
    Page page = opened(true);
    page.setContent("<button></button>");
    assertThat(Axe.findings(page).toString()).contains("button-name");
  }
}
