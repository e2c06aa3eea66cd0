package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Office.YORK;
import static org.contactpoint.uploads.SomeFiles.fresh;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.OWEN;
import static org.contactpoint.uploads.Somebody.without;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.SomeFiles.Sent;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same file, the same message, another order: the same end (rules §4). */
class SameTwiceTest {

  private static Office after(Sent... files) {
    Office office = new Office();
    for (Sent file : files) {
      office.deliver(file.putInto(office));
    }
    return office;
  }

  /** Uploading the same file twice changes nothing the second time. */
  @Test
  void sameFileTwiceChangesNothingTheSecondTime() {
    Office office = after(SomeFiles.before(), SomeFiles.ofEveryKind());
    List<String> first = Picture.ofChildren(office);
    int commits = office.directory.commitsTried();

    Message again = SomeFiles.ofEveryKind().putInto(office);
    office.deliver(again);

    assertThat(Picture.ofChildren(office)).isEqualTo(first);
    assertThat(office.outcomes(office.find(again)))
        .containsOnly(RowOutcome.UNCHANGED, RowOutcome.FAILED);
    // Taken in, being read, read, at most two for days to be remembered, reported, finished.
    assertThat(office.directory.commitsTried() - commits).isLessThanOrEqualTo(7);
  }

  /** Rows that say nothing new cost one commit for each slice, their report. */
  @Test
  void sameLargeFileTwiceIsAlmostFree() {
    Csv csv = new Csv();
    for (int i = 0; i < 300; i++) {
      csv.row(
          "s-" + i,
          "givenName",
          "Ada" + letters(i),
          "familyName",
          "Roe" + letters(i),
          "dateOfBirth",
          "2013-06-0" + (1 + i % 9));
    }
    Sent file = new Sent(LEEDS, "school-census", "large.csv", csv);
    Office office = after(file);
    int commits = office.directory.commitsTried();

    office.deliver(file.putInto(office));

    assertThat(office.directory.commitsTried() - commits).isLessThanOrEqualTo(7);
  }

  private static String letters(int i) {
    return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }

  @Test
  void everyMessageTwiceIsOnce() {
    List<String> once = Picture.of(inSteps(false, 0));

    assertThat(Picture.of(inSteps(true, 0))).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void messagesInAnyOrderComeToTheSame(long seed) {
    List<String> once = Picture.of(inSteps(false, 0));

    assertThat(Picture.of(inSteps(true, seed))).isEqualTo(once);
  }

  /** An office whose messages come one by one, each with an old one again where asked. */
  private static Office inSteps(boolean twice, long seed) {
    Office office = new Office();
    Random chance = new Random(seed);
    List<Message> open = new ArrayList<>();
    List<Message> old = new ArrayList<>();
    for (Sent file : List.of(SomeFiles.before(), lengthy())) {
      open.add(file.putInto(office));
      while (!open.isEmpty()) {
        Message next = open.remove(seed == 0 ? 0 : chance.nextInt(open.size()));
        office.work(next);
        old.add(next);
        if (twice && old.size() < 40) {
          office.work(next);
          office.work(old.get(seed == 0 ? 0 : chance.nextInt(old.size())));
        }
        open.addAll(office.queue);
        office.queue.clear();
      }
    }
    return office;
  }

  private static Sent lengthy() {
    Sent kinds = SomeFiles.ofEveryKind();
    for (int i = 0; i < 210; i++) {
      kinds.csv().row("x-" + i, "givenName", "Ada", "asOf", "2099-01-01");
    }
    kinds.csv().row("s-12", fresh(6), "asOf", "2026-11-02");
    return kinds;
  }

  /** What a message asks for that has long been done needs nothing. */
  @Test
  void oldMessageDoesNothing() {
    Office office = new Office();
    Message came = SomeFiles.ofEveryKind().putInto(office);
    office.deliver(came);
    Upload done = office.find(came);
    List<String> before = Picture.of(office);

    office.deliver(new Message.ResumeUpload(done.id()));
    office.deliver(new Message.MatchRows(done.id(), 1, 14));
    office.deliver(new Message.MatchRows(done.id(), 101, 200));
    office.deliver(new Message.ResumeUpload("0".repeat(32)));
    office.deliver(new Message.MatchRows("0".repeat(32), 1, 14));
    office.deliver(new Message.FileArrived("uploads/nobody/knows/x.csv", "v9"));

    assertThat(Picture.of(office)).isEqualTo(before);
  }

  /** The files of one day in another order: the same end, once waiting rows were tried again. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void filesOfOneDayInAnyOrderComeToTheSame(long seed) {
    List<Sent> files = new ArrayList<>(ofOneDay());
    Office usual = after(files.toArray(Sent[]::new));
    java.util.Collections.shuffle(files, new Random(seed));

    Office other = after(files.toArray(Sent[]::new));
    other.tryAll();

    assertThat(Picture.ofFacts(other)).isEqualTo(Picture.ofFacts(usual));
  }

  private static List<Sent> ofOneDay() {
    return List.of(
        new Sent(
            LEEDS,
            "school-census",
            "a.csv",
            new Csv()
                .row("s-1", NADIA)
                .row("s-2", without(OWEN, "nhsNumber"))
                .row("s-3", fresh(3))),
        new Sent(
            LEEDS,
            "health",
            "b.csv",
            new Csv()
                .row("h-1", without(NADIA, "postcode", "addressLine1"))
                .row("h-2", without(OWEN, "postcode", "addressLine1"), "carer1Name", "Ann Lee")
                .row("h-3", without(fresh(3), "dateOfBirth"))),
        new Sent(
            YORK,
            "social-care",
            "c.csv",
            new Csv()
                .row("c-1", without(NADIA, "nhsNumber"), "givenName", "Nadia Rose")
                .row("c-2", OWEN)
                .row("c-3", fresh(4))),
        new Sent(
            "england",
            "births-deaths",
            "d.csv",
            new Csv().row("b-1", NADIA, "council", YORK).row("b-4", fresh(4), "action", "death")));
  }
}
