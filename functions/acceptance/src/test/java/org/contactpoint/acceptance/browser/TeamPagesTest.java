package org.contactpoint.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.acceptance.world.Chromium;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.InChromium;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the management team does in a day, through the pages. */
@InChromium
class TeamPagesTest {
  private static final String TEAM = "leeds.team";

  private static World world;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    Chromium.isNeeded();
    chromium = Chromium.shared();
    world = World.empty();
    registered("Otto", "Lind", "2014-05-06");
    sent("health", "review.csv", child("H-1", "Quentin", "Lind"));
    String shielded = registered("Ida", "Frost", "2013-01-17");
    done(
        world
            .as(TEAM)
            .post(
                "/v1/children/" + shielded + "/shield",
                "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"));
    done(
        world
            .as("york.nurse")
            .post(
                "/v1/children/" + shielded + "/call-backs",
                "{\"about\":\"shielded-child\",\"phone\":\"01632 960203\"}"));
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply;
  }

  private static Csv child(String id, String given, String family) {
    return new Csv()
        .row(
            "sourceRecordId",
            id,
            "givenName",
            given,
            "familyName",
            family,
            "dateOfBirth",
            "2014-05-06",
            "addressStatus",
            "current",
            "addressLine1",
            "3 " + family + " Road",
            "town",
            "Leeds",
            "postcode",
            "LS1 1AA");
  }

  private static void sent(String feed, String file, Csv rows) {
    Reply upload = world.as("leeds.feed").upload(feed, file, rows.toString());
    assertThat(upload.at("/status")).as(upload.text()).isEqualTo("done");
  }

  private static String registered(String given, String family, String born) {
    return done(world
            .as(TEAM)
            .register(
                """
                {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],
                 "dateOfBirth":"%s","gender":"female",
                 "address":{"status":"current","lines":["3 %s Road"],"town":"Leeds","postcode":"LS1 1AA"}}\
                """
                    .formatted(given, family, born, family)))
        .at("/childId");
  }

  private static Tab filledIn(Tab tab, String given, String family) {
    return tab.open("/children/new")
        .type("Given name", given)
        .type("Family name", family)
        .typeDate("dateOfBirth", "4", "July", "2015")
        .choose("Female")
        .choose("The child lives here")
        .type("Address line 1", "7 Moor Lane")
        .type("Town or city", "Leeds")
        .type("Postcode", "LS2 7EE");
  }

  @Test
  void aChildIsRegisteredCorrectedAndGivenAPractitioner() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(TEAM)) {
      filledIn(tab, "Nora", "Lund").click("Register the child");
      assertThat(tab.text()).contains("The child has been registered", "Nora Lund", "7 Moor Lane");

      tab.click("Correct this record").type("Given name", "Norah").click("Save the correction");
      assertThat(tab.text()).contains("The record has been corrected", "Norah Lund", "7 Moor Lane");

      tab.click("Add a practitioner on their behalf")
          .type("Account of the practitioner", "leeds.socialworker")
          .select("What do they do for this child?", "Social care")
          .typeDate("start", "2", "11", "2026")
          .click("Add the practitioner");
      assertThat(tab.text()).contains("The practitioner has been added", "Ruth Okafor");

      tab.click("Death, leaving England, staying on")
          .choose("The child left England")
          .choose("Not known")
          .click("Note it in the record");
      assertThat(tab.text()).contains("It has been noted", "Left England");
    }
  }

  @Test
  void whoLooksAlikeIsShownBeforeAnotherIsRegistered() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(TEAM)) {
      filledIn(tab, "Mila", "Berg").click("Register the child");
      filledIn(tab, "Mila", "Berg").click("Register the child");
      assertThat(tab.heading()).isEqualTo("This child may be registered already");
      tab.isAccessible().picture("alike").click("None of these: register the child");
      assertThat(tab.text()).contains("The child has been registered", "Mila Berg");
    }
  }

  @Test
  void twoRecordsAreMergedAndTheMergeIsUndone() {
    String stays = registered("Juno", "Hale", "2011-02-03");
    String other = registered("Petra", "Moss", "2010-09-21");
    try (Tab tab = new Tab(chromium, world.api()).signIn(TEAM)) {
      tab.open("/children/" + stays + "?purpose=record-maintenance")
          .click("Merge with another record")
          .type("ContactPoint number of the other record", other)
          .click("Compare the records")
          .isAccessible()
          .picture("one-child-or-two")
          .choose("They are one child: merge the records")
          .choose(stays + ", Juno Hale")
          .select("Why is it one child?", "The family confirmed it")
          .click("Decide");
      assertThat(tab.heading()).isEqualTo("The records have been merged");
      tab.isAccessible().click("Undo the merge");
      assertThat(tab.heading()).isEqualTo("The merge has been undone");
    }
  }

  @Test
  void aRowIsDecidedByItsEvidence() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(TEAM)) {
      tab.open("/team").click("Rows to decide").click("Decide about Quentin Lind");
      assertThat(tab.text()).contains("Otto Lind", "The same home", "What do you decide?");
      tab.picture("row-to-decide")
          .choose("It is another child")
          .choose("The family confirmed it")
          .click("Decide");
      assertThat(tab.text()).contains("dealt with as that of another child");
    }
  }

  @Test
  void aChildMovesToAnotherCouncil() {
    String child = registered("Runa", "Dahl", "2016-08-14");
    try (Tab tab = new Tab(chromium, world.api()).signIn(TEAM)) {
      tab.open("/children/" + child + "?purpose=record-maintenance")
          .click("Move to another council")
          .select("Which council does the child live in now?", "York")
          .click("Ask the council");
      assertThat(tab.text()).contains("has been asked to take the record over", child);
    }
    try (Tab tab = new Tab(chromium, world.api()).signIn("york.team")) {
      tab.open("/team")
          .click("Moves between councils")
          .isAccessible()
          .click("Answer the move of " + child)
          .isAccessible()
          .choose("Yes, take the record over")
          .click("Send the answer");
      assertThat(tab.text()).contains("Your council is now responsible for the child");
    }
    assertThat(world.as("york.team").view(child).at("/council")).isEqualTo("E06000014");
  }

  @Test
  void whoeverWaitsForACallIsCalledBack() {
    try (Tab tab = new Tab(chromium, world.api()).signIn(TEAM)) {
      tab.open("/team");
      assertThat(tab.text()).contains("1 call-back");
      tab.click("1 call-back")
          .isAccessible()
          .click("Close the call-back to 01632 960203")
          .isAccessible()
          .choose("I spoke to whoever asked")
          .click("Close the call-back");
      assertThat(tab.text()).contains("has been closed", "Nobody is waiting for a call");
    }
  }
}
