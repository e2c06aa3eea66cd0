package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.GeneratedKeys;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.StoredThings;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The keys of search entries are replaced: everybody is found before, meanwhile and afterwards, and
 * a shield in the middle hides under both (ADR 28).
 */
class SearchKeysTest {
  private static final List<Pupil> PUPILS =
      List.of(
          new Pupil("Agatha", "Bullivant", "2010-01-12", "LS1 4QQ"),
          new Pupil("Bertram", "Carrothers", "2011-02-13", "LS2 4QQ"),
          new Pupil("Clarice", "Dunsmore", "2012-03-14", "LS3 4QQ"),
          new Pupil("Desmond", "Etheridge", "2013-04-15", "LS4 4QQ"),
          new Pupil("Eudora", "Fothergill", "2014-05-16", "LS5 4QQ"),
          new Pupil("Fergus", "Gathercole", "2015-06-17", "LS6 4QQ"),
          new Pupil("Gwendolen", "Hollingbery", "2016-07-18", "LS7 4QQ"),
          new Pupil("Horatio", "Inglethorpe", "2017-08-19", "LS8 4QQ"),
          new Pupil("Imogen", "Jessop", "2010-09-20", "LS9 4QQ"),
          new Pupil("Jasper", "Kirkbride", "2011-10-21", "LS10 4QQ"),
          new Pupil("Keziah", "Lamplugh", "2012-11-22", "LS11 4QQ"),
          new Pupil("Leopold", "Abernathy", "2013-12-23", "LS12 4QQ"));

  private static final int PARTS = 8;

  private final ManualClock clock = new ManualClock(World.NOW);
  private final World world = World.empty(clock);

  @AfterEach
  void stop() {
    world.close();
  }

  private record Pupil(String given, String family, String born, String postcode) {
    void in(Csv file, String source) {
      file.row(
          "sourceRecordId",
          source + family,
          "givenName",
          given,
          "familyName",
          family,
          "dateOfBirth",
          born,
          "addressStatus",
          "current",
          "addressLine1",
          "5 Larch Road",
          "town",
          "Leeds",
          "postcode",
          postcode);
    }

    String byDate() {
      return "\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"%s\""
          .formatted(given, family, born);
    }

    String byPlace() {
      return "\"familyName\":\"%s\",\"postcode\":\"%s\"".formatted(family, postcode);
    }
  }

  private Reply sent(String feed) {
    Csv file = new Csv();
    PUPILS.forEach(pupil -> pupil.in(file, feed));
    return world.as("leeds.feed").upload(feed, feed + ".csv", file.toString());
  }

  private String found(String criteria) {
    return world.as("york.nurse").search(criteria).at("/results/0/childId");
  }

  private List<String> all() {
    return PUPILS.stream().map(pupil -> found(pupil.byDate())).toList();
  }

  private void halfOfTheRecordsAreWritten() {
    world.whileStopped(
        directory -> {
          for (int part = 0; part < PARTS / 2; part++) {
            directory.searchEntries().write(new ReKeying.Part(part, null, false), PARTS, 100);
          }
        });
  }

  private Map<String, Long> entries(String child) {
    world.stop();
    Map<String, Long> entries = StoredThings.searchEntries(world.folder(), child);
    world.restart();
    return entries;
  }

  @Test
  void everybodyIsFoundThroughoutAndAShieldInTheMiddleHidesUnderBoth() {
    assertThat(sent("local").at("/created")).isEqualTo("12");
    List<String> children = all();
    assertThat(new HashSet<>(children)).hasSize(PUPILS.size()).doesNotContain("");

    GeneratedKeys.addSearchKeys(world.folder());
    halfOfTheRecordsAreWritten();
    assertThat(entries("")).containsOnlyKeys("1", "2");
    assertThat(all()).as("half done").isEqualTo(children);
    assertThat(sent("health").at("/linked")).as("rows find both").isEqualTo("12");
    assertThat(all()).isEqualTo(children);

    List<String> hidden = children.subList(0, 4);
    hidden.forEach(this::hide);
    assertThat(all()).isEqualTo(children);
    assertHiddenByPlace(hidden);

    clock.pass(Duration.ofHours(2));
    world.restart();
    assertThat(entries("")).as("done").containsOnlyKeys("2");
    GeneratedKeys.retireSearchKeys(world.folder());
    world.restart();
    assertThat(all()).as("without the old version").isEqualTo(children);
    assertHiddenByPlace(hidden);
    assertThat(sent("social-care").at("/status")).isEqualTo("done");
    assertThat(all()).isEqualTo(children);
  }

  /** Of a hidden child the face is left, under the new version alone. */
  private void hide(String child) {
    Reply asked =
        world
            .as("leeds.team")
            .post(
                "/v1/children/" + child + "/shield",
                "{\"ground\":\"adoption\",\"askedBy\":\"council\"}");
    assertThat(asked.status()).isEqualTo(201);
    assertThat(entries(child)).containsOnlyKeys("2");
  }

  /** A postcode leads to open children alone. */
  private void assertHiddenByPlace(List<String> hidden) {
    for (int i = 0; i < PUPILS.size(); i++) {
      String found = found(PUPILS.get(i).byPlace());
      assertThat(hidden).doesNotContain(found);
      assertThat(found.isEmpty()).isEqualTo(i < hidden.size());
    }
  }
}
