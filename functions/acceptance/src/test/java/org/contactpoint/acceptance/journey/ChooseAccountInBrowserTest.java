package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactpoint.acceptance.world.Axe;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page on which an account is chosen, in Chromium, from a page of the portal and back. */
@InChromium
class ChooseAccountInBrowserTest {
  private static final int NARROW = 320;

  private static World world;
  private static Chromium browser;

  private final List<Page> pages = new ArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();

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

  @AfterEach
  void nothingIsRefused() {
    pages.forEach(page -> page.context().close());
    assertThat(refusals).isEmpty();
  }

  private Page opened(String path, boolean scripts) {
    Page page =
        browser.page(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(NARROW, 640));
    pages.add(page);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refusals.add(message.text());
          }
        });
    page.navigate(world.api().resolve(path).toString());
    return page;
  }

  private static void isSignedIn(Page page) {
    assertThat(page.url()).startsWith(world.api().toString()).doesNotContain("/sign-in");
    assertThat(page.context().cookies())
        .extracting(cookie -> cookie.name)
        .anyMatch(name -> name.startsWith("__Host-"));
  }

  @Test
  void whoeverChoosesIsSignedInWithoutScripts() {
    Page page = opened("/sign-in", false);
    assertThat(page.title()).startsWith("Choose an account");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ruth Okafor")).click();

    isSignedIn(page);
  }

  @Test
  void accountIsChosenByTheKeyboardAlone() {
    Page page = opened("/sign-in", true);

    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.value")).isEqualTo("leeds.admin");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/sign-in"));

    isSignedIn(page);
  }

  @Test
  void axeFindsNothingOnThePageNorOnThoseOfErrors() {
    Page page = opened("/sign-in", true);
    axeFindsNothing(page, "Choose an account");
    page.locator("button").first().evaluate("button => button.value = 'nobody'");
    page.locator("button").first().click();
    axeFindsNothing(page, "Error: Choose an account");
    axeFindsNothing(opened("/local/sign-in/oauth2/authorize", true), "You can’t sign in from here");
  }

  private static void axeFindsNothing(Page page, String title) {
    assertThat(page.title()).startsWith(title);
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(Axe.findings(page)).as(title).isEmpty();
  }

  @Test
  void narrowPageIsNotScrolledSideways() {
    Page page = opened("/sign-in", true);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
  }
}
