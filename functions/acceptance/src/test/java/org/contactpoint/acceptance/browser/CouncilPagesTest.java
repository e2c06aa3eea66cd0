package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.contactpoint.acceptance.browser.Tab.Look;
import org.contactpoint.acceptance.journey.RouteThings;
import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What approvers, administrators and auditors of a council do through the pages, and its team where
 * somebody asks what is held; whatever others did before, they did by the web API.
 */
@InChromium
class CouncilPagesTest {
  private static final String APPROVER = "leeds.approver";
  private static final String AUDITOR = "leeds.auditor";

  private static World world;
  private static Chromium chromium;
  private static RouteThings things;
  private static String secondApprover;

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    chromium = Chromium.shared();
    world = World.empty();
    things = new RouteThings(world);
    secondApprover = things.accountOf("Vera", "Lindqvist", "shield-approver", "LS1 4DY");
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  private static Tab tab(Look look, String account) {
    return new Tab(chromium, world.api(), look).signIn(account);
  }

  /** The child of that shield, as an approver is told. */
  private static String childOf(String shield, String status) {
    return world.as(APPROVER).everything("/v1/shields?status=" + status).stream()
        .filter(one -> one.at("/shieldId").asText().equals(shield))
        .map(one -> one.at("/childId").asText())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void anApproverKeepsAChildHidden(Look look) {
    String child = childOf(things.shield(), "interim");
    try (Tab tab = tab(look, APPROVER)) {
      tab.click("Decisions").isAccessible().click("Decide about the child " + child);
      tab.isAccessible().pictureOf(look, "shield-to-decide").click("Decide");
      assertThat(tab.isAccessible().text()).contains("Select what you decide");
      tab.choose("Keep the child hidden: the risk is confirmed").click("Decide");
      assertThat(tab.isAccessible().text())
          .contains("The child stays hidden. The shield is reviewed within 6 months.")
          .doesNotContain(child);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void aRefusalCanBeAppealedAndAnotherApproverDecides(Look look) {
    String shield = things.shield();
    String child = childOf(shield, "interim");
    try (Tab tab = tab(look, APPROVER)) {
      tab.click("Decisions").click("Decide about the child " + child);
      tab.choose("Show the child again: no risk was found").click("Decide");
      assertThat(tab.isAccessible().text()).contains("The shield is refused.");
    }
    try (Tab tab = tab(look, "leeds.team")) {
      tab.open("/team/shields?status=refused").click("Appeal for " + child);
      tab.isAccessible().pictureOf(look, "appeal").click("Appeal and hide the child");
      assertThat(tab.isAccessible().text()).contains("hidden again");
    }
    try (Tab tab = tab(look, secondApprover)) {
      tab.click("Decisions").click("Decide about the child " + child);
      tab.choose("Keep the child hidden: the risk is confirmed").click("Decide");
      assertThat(tab.text()).contains("The child stays hidden.");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void anApproverAgreesThatAShieldIsRemoved(Look look) {
    String child = childOf(things.shieldToBeRemoved(), "removal-proposed");
    try (Tab tab = tab(look, APPROVER)) {
      tab.click("Decisions").click("Approve or not about the child " + child);
      tab.isAccessible().click("Remove the shield");
      assertThat(tab.isAccessible().text()).contains("The shield is removed.");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void anAdministratorVetsAPersonWhomAnotherLetsIn(Look look) {
    String family = look == Look.ORDINARY ? "Halloran" : "Castellan";
    try (Tab tab = tab(look, "leeds.admin")) {
      tab.isAccessible().click("Ask for an account").isAccessible();
      requested(tab, family);
      assertThat(tab.isAccessible().text()).contains("The account has been asked for.");
      List.of("Sponsorship", "Identity and DBS checks", "Training", "Agreement")
          .forEach(step -> entered(tab, step, family));
      tab.pictureOf(look, "account").click("Let the person in").isAccessible();
      tab.click("Let the person in");
      assertThat(tab.isAccessible().text()).contains("Somebody else has to let this person in");
    }
    try (Tab tab = tab(look, "leeds.deputy")) {
      tab.select("Show accounts that are", "Ready to be let in").click("Show").isAccessible();
      tab.click("Nadia " + family).click("Let the person in").click("Let the person in");
      assertThat(tab.isAccessible().text()).contains("The person has been let in");
      tab.click("Suspend this account").isAccessible().click("Suspend the account");
      assertThat(tab.isAccessible().text()).contains("Select why the account is suspended");
      tab.choose("The person is away for long").click("Suspend the account");
      assertThat(tab.isAccessible().text()).contains("The account is suspended.", "Suspended");
    }
  }

  private static void requested(Tab tab, String family) {
    tab.type("Given name", "Nadia")
        .type("Family name", family)
        .type("E-mail address", family.toLowerCase(Locale.ROOT) + "@leeds.example")
        .type("Job", "Teacher")
        .type("Name of the organisation", "Moor Lane Academy")
        .type("Code of the organisation", "990001")
        .choose("Practitioner")
        .click("Ask for the account");
  }

  private static void entered(Tab tab, String step, String family) {
    tab.click(step)
        .isAccessible()
        .typeDate("date", "20", "11", "2026")
        .type("Reference of the paper", step.replace(' ', '-') + "/" + family)
        .click("Enter this step");
    assertThat(tab.isAccessible().text()).contains("The step has been entered.");
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void anAuditorReadsTrailsAndClosesWhatWaits(Look look) {
    things.investigation();
    things.alertAbout("leeds.police");
    String child = world.as(AUDITOR).get("/v1/investigations").at("/items/0/childId");
    try (Tab tab = tab(look, AUDITOR)) {
      tab.isAccessible().choose("A child’s");
      tab.type("ContactPoint number or account", child).click("Read the trail");
      assertThat(tab.isAccessible().text()).contains("leeds.police", child);
      tab.pictureOf(look, "trail-of-a-child").follow("leeds.police").isAccessible();
      assertThat(tab.text()).contains("Suspend this account");

      tab.click("Audit").follow("of possible misuse").isAccessible();
      tab.click("Close this alert about leeds.police").isAccessible().click("Close the alert");
      assertThat(tab.isAccessible().text()).contains("Select what you found out");
      tab.choose("It was not misuse").click("Close the alert");
      assertThat(tab.isAccessible().text()).contains("The alert is closed.");

      tab.click("Audit").follow("of emergencies").isAccessible().pictureOf(look, "investigations");
      tab.click("Close the investigation about the child " + child).isAccessible();
      tab.choose("It was right to open the record").click("Close the investigation");
      assertThat(tab.isAccessible().text()).contains("The investigation is closed.");

      tab.click("Audit").click("Verify that the trail is whole").isAccessible();
      assertThat(tab.heading()).isEqualTo("The trail is whole");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void aParentIsAnsweredWhatIsHeld(Look look) {
    String child = things.child();
    try (Tab tab = tab(look, "leeds.team")) {
      asked(tab, child);
      checked(tab);
      found(tab, "Review what may be told", "The child is not shielded, and I found no risk");
      tab.pictureOf(look, "request-to-release").click("Release the document").isAccessible();
      tab.click("Release the document");
      assertThat(tab.isAccessible().text()).contains("The document has been released.");
      tab.click("Read or print the document");
      assertThat(tab.text()).contains(child);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "SCRIPTS_OFF"})
  void twoPeopleReviewWhatAParentOfAShieldedChildIsTold(Look look) {
    String child = childOf(things.shield(), "interim");
    String finding = "The child is shielded, and the requester lives with the child";
    try (Tab tab = tab(look, "leeds.team")) {
      asked(tab, child);
      checked(tab);
      String request = tab.path();
      found(tab, "Review what may be told", finding);
      try (Tab second = tab(look, APPROVER)) {
        second.click("Requests to see").isAccessible().open(request).isAccessible();
        found(second, "Review what may be told", finding);
      }
      tab.open(request).click("Release the document").click("Release the document");
      assertThat(tab.text()).contains("The document has been released.");
    }
  }

  private static void asked(Tab tab, String child) {
    tab.click("Requests to see").isAccessible().click("Enter a request").isAccessible();
    tab.type("ContactPoint number of the child", child)
        .choose("A parent")
        .type("Name of the requester", "Ada Northcott")
        .typeDate("received", "20", "11", "2026")
        .click("Enter the request");
    assertThat(tab.isAccessible().text()).contains("The request has been entered.");
  }

  private static void checked(Tab tab) {
    found(tab, "Check who asks", "Yes, I have seen documents that show it");
    found(tab, "Check the right to ask", "Yes, they have parental responsibility");
  }

  private static void found(Tab tab, String check, String finding) {
    tab.click(check).isAccessible().choose(finding).click("Note the finding").isAccessible();
  }
}
