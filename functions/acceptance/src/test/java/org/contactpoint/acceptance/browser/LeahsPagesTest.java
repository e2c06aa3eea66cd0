package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.journey.LeahsFamily;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leah's story through the pages (rules §11). */
@InChromium
class LeahsPagesTest {
  private static final int MOST_CLICKS = 9;

  private static World world;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    chromium = Chromium.shared();
    world = World.empty();
    LeahsFamily.comeIn(world);
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  private static Tab lookingForLeah(Tab tab) {
    return tab.choose("I am working with this child")
        .type("Given name", "Leah")
        .type("Family name", "Ward")
        .typeDate("dateOfBirth", "9", "3", "2012")
        .click("Search");
  }

  @Test
  void theSocialWorkerJoinsInAtMostNineClicks() {
    try (Tab tab = new Tab(chromium, world.api()).signIn("leeds.socialworker")) {
      tab.picture("find-a-child");
      lookingForLeah(tab).picture("results");
      tab.click("Leah Ward").picture("record");
      assertThat(tab.text())
          .contains("Daniel Obi", "0113 496 0202", "0113 496 0303")
          .doesNotContain("stutter");
      tab.click("Add yourself").picture("join").click("Add yourself");
      assertThat(tab.text()).contains("You have been added", "Ruth Okafor", "Social care");
      assertThat(tab.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
      tab.picture("joined");
    }
    assertThat(world.as("leeds.socialworker").everything("/v1/me/trail").toString())
        .contains("add-involvement");
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void everybodyCanFollowTheStory(Look look) {
    try (Tab tab = new Tab(chromium, world.api(), look)) {
      tab.open("/").isAccessible();
      tab.signIn("york.nurse").isAccessible();
      tab.click("Search").isAccessible();
      assertThat(tab.text()).contains("Select why you are looking for this child");
      lookingForLeah(tab).isAccessible();
      tab.click("Leah Ward").isAccessible();
      tab.click("Add yourself").isAccessible();
    }
  }

  @Test
  void nothingPersonalIsInAnyAddressOrTitle() {
    try (Tab tab = new Tab(chromium, world.api()).signIn("york.nurse")) {
      lookingForLeah(tab);
      assertThat(tab.page().url()).doesNotContain("Leah", "Ward", "2012");
      tab.click("Leah Ward");
      assertThat(tab.page().url()).doesNotContain("Leah", "Ward", "2012");
      assertThat(tab.page().title()).doesNotContain("Leah", "Ward");
    }
  }

  @Test
  void whoeverComesNextAtTheSameBrowserIsNotShownWhatWasSearchedFor() {
    try (Tab tab = new Tab(chromium, world.api()).signIn("york.nurse")) {
      lookingForLeah(tab);
      String again = tab.path().replace("/search/results/", "/search?again=");
      assertThat(tab.open(again).page().locator("#familyName").inputValue()).isEqualTo("Ward");
      tab.open("/sign-in?anew=yes");
      tab.page().locator("button[value='leeds.police']").click();
      assertThat(tab.open(again).page().locator("#familyName").inputValue()).isEmpty();
    }
  }

  @Test
  void theRecordGoesFromTheScreenWhenNobodyExtendsTheSession() {
    try (Tab tab = new Tab(chromium, world.api()).signIn("york.nurse")) {
      AtomicInteger secondsLeft = new AtomicInteger(290);
      tab.page()
          .route(
              "**/session",
              route -> {
                boolean isUse = route.request().headerValue("contactpoint-unattended") == null;
                int seconds = isUse ? 1_200 : secondsLeft.get();
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<p id='session-warning' data-seconds='" + seconds + "'></p>"));
              });
      tab.page().clock().install();
      lookingForLeah(tab).click("Leah Ward");
      tab.page().waitForURL("**/children/**");
      Locator warning = tab.page().locator("#session-warning");

      tab.page().clock().runFor(Duration.ofMinutes(16).toMillis());
      warning.waitFor();
      assertThat(warning.innerText()).contains("In 5 minutes you will be signed out");
      tab.isAccessible().click("Stay signed in");
      warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

      secondsLeft.set(-1);
      tab.page().clock().runFor(Duration.ofMinutes(16).toMillis());
      tab.page().waitForURL("**/timed-out?unattended=yes");
      assertThat(tab.text()).contains("This page has been closed").doesNotContain("Leah");
    }
  }
}
