package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.journey.LeahsFamily;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a practitioner does from a record, with pages and real data, as everybody looks at them. */
class RecordPagesTest {
  private static Chromium chromium;

  private World world;

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void comeIn() {
    world = World.empty();
    LeahsFamily.comeIn(world);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static Tab atLeah(Tab tab) {
    return tab.open("/search")
        .choose("I am working with this child")
        .type("Given name", "Leah")
        .type("Family name", "Ward")
        .typeDate("dateOfBirth", "9", "3", "2012")
        .click("Search")
        .click("Leah Ward");
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHOUT_SCRIPTS", "NARROW"})
  void whoeverWorksWithTheChildWatchesAsksForACallAndEnds(Look look) {
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.socialworker")) {
      atLeah(tab).click("Add yourself").click("Add yourself").isAccessible();
      tab.click("Be told when somebody joins or leaves").isAccessible().click("Tell me");
      assertThat(tab.text()).contains("You will be told when somebody joins or leaves");
      tab.open(tab.path() + "/call-back?purpose=direct-support").isAccessible();
      tab.click("Ask for a call").isAccessible();
      tab.choose("A service that is not shown").click("Ask for a call");
      assertThat(tab.text()).contains("The council has been asked to call you");
      tab.click("End your work with this child").isAccessible().click("End the work");
      assertThat(tab.text()).contains("has been marked as ended");
      tab.click("Notices").isAccessible();
      tab.click("My activity").isAccessible();
      assertThat(tab.text()).contains("Ended the work of a service");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHOUT_SCRIPTS", "NARROW"})
  void aShieldHidesTheChildAndAnEmergencyShowsItOnce(Look look) {
    String child;
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.socialworker")) {
      atLeah(tab).click("Add yourself").click("Add yourself");
      child = tab.path();
      tab.click("Ask for the child to be shielded").isAccessible();
      tab.click("Hide this child now").isAccessible();
      tab.choose("The family fled from violence").choose("A parent").click("Hide this child now");
      assertThat(tab.isAccessible().heading()).isEqualTo("The child is hidden");
      tab.click("Go to the record").isAccessible();
      assertThat(tab.text()).doesNotContain("LS6 2AB").contains("It stays yours to end");
      tab.click("End your work with this child").click("End the work");
      assertThat(tab.text()).contains("has been marked as ended");
    }
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.police")) {
      tab.open(child).isAccessible().choose("I am worried about this child’s safety");
      tab.click("Continue").isAccessible();
      tab.click("Open the record in an emergency").isAccessible();
      tab.choose("The child is missing").click("Show the record once").isAccessible();
      assertThat(tab.text()).contains("LS6 2AB", "can’t be shown again");
      tab.page().reload();
      assertThat(tab.isAccessible().heading()).isEqualTo("The record is not shown");
      assertThat(tab.text()).doesNotContain("LS6 2AB");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHOUT_SCRIPTS", "NARROW"})
  void consentThatIsWithdrawnHidesTheServiceAtOnce(Look look) {
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.socialworker")) {
      atLeah(tab).click("Add yourself").select("What do you do for this child?", "Mental health");
      tab.click("Add yourself").isAccessible();
      tab.choose("Yes").choose("The child").typeDate("consentDate", "1", "11", "2024");
      tab.choose("The child understands what it means (Gillick competent)").click("Add yourself");
      assertThat(tab.text()).contains("Another service works with this child");
      tab.click("Say that consent was withdrawn").isAccessible().click("Withdraw the consent");
      assertThat(tab.text())
          .contains("Consent has been withdrawn")
          .doesNotContain("Another service works with this child");
    }
  }
}
