package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.journey.LeahsFamily;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Leah's story (rules §11) for those who have a keyboard alone, enlarge what they read, set it
 * wider, choose its colours, want nothing to move, or print it.
 */
@InChromium
class WaysOfReadingTest {
  private static final String NURSE = "york.nurse";
  private static final String WRITTEN_BEHIND_LINKS =
      "[...document.links].map(link => getComputedStyle(link, '::after').content)"
          + ".filter(text => text !== 'none' && text !== 'normal')";

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

  private static Tab atLeah(Tab tab) {
    return tab.choose("I am working with this child")
        .type("Given name", "Leah")
        .type("Family name", "Ward")
        .typeDate("dateOfBirth", "9", "3", "2012")
        .click("Search")
        .click("Leah Ward");
  }

  @ParameterizedTest
  @CsvSource({"ORDINARY,leeds.socialworker,Ruth Okafor", "SCRIPTS_OFF,leeds.police,Owen Pritchard"})
  void leahIsFoundAndJoinedByTheKeyboardAlone(Look look, String account, String name) {
    try (Tab tab = new Tab(chromium, world.api(), look).open("/")) {
      Keyboard keyboard = tab.keyboard();
      keyboard.to("Sign in").enter();
      choose(tab, account);
      assertThat(tab.text()).contains(name, "Find a child");

      keyboard.to("I am working with this child").press("Space");
      keyboard.to("Given name").type("Leah").to("Family name").type("Ward");
      keyboard.to("Day").type("9").to("Month").type("3").to("Year").type("2012");
      keyboard.press("Shift+Tab");
      assertThat(keyboard.name()).isEqualTo("Month");
      keyboard.to("Search").enter();
      keyboard.to("Leah Ward").enter();
      assertThat(tab.text()).contains("0113 496 0202");
      keyboard.to("Add yourself").enter();
      keyboard.to("What do you do for this child?").type("Social care");
      keyboard.to("Add yourself").enter();
      assertThat(tab.text()).contains("You have been added", name);
    }
  }

  private static void choose(Tab tab, String account) {
    for (int i = 0; i < 30 && !account.equals(focused(tab, "value")); i++) {
      tab.keyboard().press("Tab");
    }
    tab.keyboard().enter();
  }

  private static Object focused(Tab tab, String property) {
    return tab.page().evaluate("document.activeElement." + property);
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void theNavigationCanBeSkipped(Look look) {
    try (Tab tab = new Tab(chromium, world.api(), look).signIn(NURSE)) {
      tab.open("/search").keyboard().press("Tab");
      assertThat(tab.keyboard().name()).isEqualTo("Skip to main content");
      tab.keyboard().press("Enter").press("Tab");
      assertThat(tab.keyboard().name()).isEqualTo("I am working with this child");
    }
  }

  @Test
  void aMistakeIsReadOutAndLeadsToItsField() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(NURSE)) {
      tab.keyboard().to("Search").enter();
      assertThat(focused(tab, "className")).isEqualTo("govuk-error-summary");
      tab.keyboard().to("Select why you are looking for this child").press("Enter");
      assertThat(focused(tab, "id")).isEqualTo("purpose");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "ENLARGED"})
  void nothingIsCutOrOverlapsHoweverMuchRoomTheTextTakes(Look look) {
    try (Tab tab = new Tab(chromium, world.api(), look)) {
      standsAsItShould(tab.open("/"));
      standsAsItShould(tab.open("/about/see-what-is-held"));
      standsAsItShould(tab.signIn(NURSE));
      standsAsItShould(tab.click("Search"));
      standsAsItShould(atLeah(tab));
      standsAsItShould(tab.click("Add yourself"));
      standsAsItShould(tab.click("My activity"));
    }
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.team")) {
      for (String link : List.of("Work to do", "Files", "Requests to see")) {
        standsAsItShould(tab.click(link));
      }
      standsAsItShould(tab.open("/children/new"));
    }
  }

  private static void standsAsItShould(Tab tab) {
    assertThat(tab.layout().wrong()).as(tab.path()).isEmpty();
    assertThat(tab.layout().spaced().wrong()).as(tab.path() + " with more room").isEmpty();
    tab.isNotCut();
  }

  @Test
  void nothingMovesForThoseWhoWantItStill() {
    try (Tab tab = new Tab(chromium, world.api())) {
      assertThat(tab.open("/").layout().moving()).isEmpty();
      assertThat(tab.signIn(NURSE).layout().moving()).isEmpty();
      assertThat(atLeah(tab).layout().moving()).isEmpty();
    }
  }

  @Test
  void theFocusCanBeSeenInColoursOfTheReadersOwn() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(NURSE)) {
      tab.layout().inForcedColours();
      tab.keyboard().showsOutlines();
    }
  }

  @Test
  void aPrintedRecordSaysWhoWorksWithTheChildAndNothingOfThePages() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(NURSE)) {
      atLeah(tab).page().evaluate("document.getElementById('session-warning').hidden = false");
      tab.layout().printed();
      assertThat(tab.text())
          .contains("Leah Ward", "Daniel Obi", "0113 496 0202", "Priya Nair", "0113 496 0303")
          .contains("Helen Ward", "12 Ash Terrace", "Printed from ContactPoint")
          .doesNotContain("Find a child", "Sign out", "Add yourself", "Cookies", "Back")
          .doesNotContain("Stay signed in", "tel:");
      assertThat(tab.layout().wrong()).isEmpty();
      tab.picture("printed");
      assertThat(tab.page().evaluate(WRITTEN_BEHIND_LINKS)).isEqualTo(List.of());
    }
  }
}
