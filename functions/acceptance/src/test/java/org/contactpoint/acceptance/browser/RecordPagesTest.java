package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a practitioner does from a record, with pages and real data, as everybody looks at them. */
@InChromium
class RecordPagesTest {
  private static final List<String> NAMES =
      List.of(
          "Wilma Hay",
          "Edith Corrigan",
          "Clara Umfraville",
          "Isobel Penhaligon",
          "Greta Swann",
          "Martha Bellweather");
  private static final AtomicInteger REGISTERED = new AtomicInteger();

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

  /** The name of a child who is held, and of whom nobody has heard in another test. */
  private static String registered() {
    String name = NAMES.get(REGISTERED.getAndIncrement());
    String[] names = name.split(" ", 2);
    Reply registered =
        world
            .as("leeds.team")
            .register(
                """
                {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],
                 "dateOfBirth":"2012-03-09","gender":"female",
                 "address":{"status":"current","lines":["12 %s Terrace"],"town":"Leeds","postcode":"LS6 2AB"}}\
                """
                    .formatted(names[0], names[1], names[0]));
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    return name;
  }

  private static Tab at(String name, Tab tab) {
    String[] names = name.split(" ", 2);
    return tab.open("/search")
        .choose("I am working with this child")
        .type("Given name", names[0])
        .type("Family name", names[1])
        .typeDate("dateOfBirth", "9", "3", "2012")
        .click("Search")
        .click(name);
  }

  /**
   * Whoever opened a record in an emergency opens no other before an auditor has looked into it.
   */
  private static void investigated() {
    Person auditor = world.as("leeds.auditor");
    for (JsonNode open : auditor.everything("/v1/investigations")) {
      Reply closed =
          auditor.post(
              "/v1/investigations/" + open.at("/investigationId").asText() + "/closure",
              "{\"finding\":\"justified\"}");
      assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHOUT_SCRIPTS", "NARROW"})
  void whoeverWorksWithTheChildWatchesAsksForACallAndEnds(Look look) {
    String name = registered();
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.socialworker")) {
      at(name, tab).click("Add yourself").click("Add yourself").isAccessible();
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
    String name = registered();
    String child;
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.socialworker")) {
      at(name, tab).click("Add yourself").click("Add yourself");
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
    investigated();
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHOUT_SCRIPTS", "NARROW"})
  void consentThatIsWithdrawnHidesTheServiceAtOnce(Look look) {
    String name = registered();
    try (Tab tab = new Tab(chromium, world.api(), look).signIn("leeds.socialworker")) {
      at(name, tab).click("Add yourself").select("What do you do for this child?", "Mental health");
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
