package org.contactpoint.local.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.uploads.receive.UnusableObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDropTest {
  private static final Instant NOON = Instant.parse("2026-05-21T12:00:00Z");

  private static final Instant LONG_AGO = NOON.minusSeconds(60);

  @TempDir private Path data;
  private Path folder;

  private final List<String> takenIn = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private final List<String> versions = new ArrayList<>();
  private final ManualClock clock = new ManualClock(NOON);

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(data.resolve("uploads"));
  }

  @Test
  void aFileCountsOnceItIsTwoSecondsUnchanged() throws IOException {
    FolderDrop drop = drop();
    Path file = file("E08000035/school-census/a.csv", "one", clock.instant());
    drop.look();
    clock.pass(Duration.ofMillis(1900));
    drop.look();
    assertThat(takenIn).isEmpty();

    Files.writeString(file, "one and more");
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    clock.pass(Duration.ofMillis(1900));
    drop.look();
    assertThat(takenIn).isEmpty();

    clock.pass(Duration.ofMillis(1900));
    drop.look();
    assertThat(takenIn).containsExactly("uploads/E08000035/school-census/a.csv=one and more");
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatWasRenamedIntoItsPlaceCountsAtTheSecondLook() throws IOException {
    FolderDrop drop = drop();
    Path written = folder.resolve("elsewhere.csv");
    Files.writeString(written, "whole");
    Files.setLastModifiedTime(written, FileTime.from(NOON.minusSeconds(60)));
    Path place = Files.createDirectories(folder.resolve("england/births-deaths"));
    Files.move(written, place.resolve("b.csv.gz"));

    drop.look();
    clock.pass(Duration.ofMillis(250));
    drop.look();

    assertThat(takenIn).containsExactly("uploads/england/births-deaths/b.csv.gz=whole");
  }

  @Test
  void aHiddenFileIsLeftAloneInSilence() throws IOException {
    Path hidden = file("E08000035/school-census/.hidden.csv", "x", LONG_AGO);

    List<String> said = saidWhileLooking(drop(), 3);

    assertThat(hidden).exists();
    assertThat(takenIn).isEmpty();
    assertThat(listed).isEmpty();
    assertThat(said).isEmpty();
  }

  @Test
  void whatLiesInNoFolderOfACouncilAndFeedStaysAndIsSaidOnceForEachFile() throws IOException {
    List<Path> others =
        List.of(
            file("E08000035/no-such-feed/jane-doe.csv", "x", LONG_AGO),
            file("leeds/school-census/jane-doe.csv", "x", LONG_AGO),
            file("E08000035/jane-doe.csv", "x", LONG_AGO),
            file("jane-doe.csv", "x", LONG_AGO));

    List<String> said = saidWhileLooking(drop(), 5);

    assertThat(takenIn).isEmpty();
    assertThat(listed).isEmpty();
    assertThat(others).allMatch(Files::exists);
    assertThat(said).hasSize(others.size()).allMatch(line -> line.contains("passed over"));
    assertThat(said).noneMatch(line -> line.contains("jane"));
    assertThat(said).anyMatch(line -> line.contains("uploads/e08000035/no-such-feed:"));
  }

  @Test
  void whatIsNoFileToBeReadIsListedToItsSourceOnceAndStays() throws IOException {
    Path elsewhere = file("../secret.csv", "x", LONG_AGO);
    List<Path> others =
        List.of(
            file("E08000035/local/a.csv.part", "x", LONG_AGO),
            file("E08000035/local/a.txt", "x", LONG_AGO),
            file("E08000035/local/deeper/a.csv", "x", LONG_AGO),
            Files.createSymbolicLink(folder.resolve("E08000035/local/b.csv"), elsewhere));

    List<String> said = saidWhileLooking(drop(), 5);

    assertThat(takenIn).isEmpty();
    assertThat(others).allMatch(Files::exists);
    assertThat(listed)
        .containsExactlyInAnyOrder(
            "uploads/E08000035/local/a.csv.part ANOTHER_ENDING",
            "uploads/E08000035/local/a.txt ANOTHER_ENDING",
            "uploads/E08000035/local/deeper FOLDER",
            "uploads/E08000035/local/b.csv LINK");
    assertThat(said).hasSize(4);
  }

  @Test
  void theSameIsListedUnderTheSameVersionAfterARestart() throws IOException {
    file("E08000035/local/a.txt", "x", LONG_AGO);

    saidWhileLooking(drop(), 3);
    saidWhileLooking(drop(), 3);

    assertThat(versions).hasSize(2);
    assertThat(Set.copyOf(versions)).hasSize(1);
  }

  @Test
  void aFileThatCouldNotBeTakenInIsTriedAgain() throws IOException {
    List<String> failures = new ArrayList<>(List.of("once"));
    FolderDrop drop =
        drop(
            (key, file) -> {
              if (!failures.isEmpty()) {
                throw new IOException(failures.removeFirst());
              }
              takenIn.add(key);
            });
    file("E08000035/local/a.csv", "x", LONG_AGO);

    drop.look();
    drop.look();
    assertThat(takenIn).isEmpty();
    drop.look();

    assertThat(takenIn).containsExactly("uploads/E08000035/local/a.csv");
  }

  @Test
  void aNewFileRenamedOverOneThatIsBeingReadIsTakenInToo() throws IOException {
    file("E08000035/local/a.csv", "first", LONG_AGO);
    Path second = file("../second.csv", "second", LONG_AGO);
    FolderDrop drop =
        drop(
            (key, file) -> {
              takenIn.add(Files.readString(file));
              if (Files.exists(second)) {
                Files.move(
                    second,
                    folder.resolve("E08000035/local/a.csv"),
                    StandardCopyOption.REPLACE_EXISTING);
              }
            });

    saidWhileLooking(drop, 6);

    assertThat(takenIn).containsExactly("first", "second");
    assertThat(folder.resolve("E08000035/local/a.csv")).doesNotExist();
  }

  @Test
  void aRowThatIsAppendedWhileTheFileIsReadIsNotLost() throws IOException {
    Path file = file("E08000035/local/a.csv", "one", LONG_AGO);
    try (FileChannel sender = FileChannel.open(file, StandardOpenOption.APPEND)) {
      FolderDrop drop =
          drop(
              (key, read) -> {
                takenIn.add(Files.readString(read));
                if (takenIn.size() == 1) {
                  sender.write(ByteBuffer.wrap(",two".getBytes(StandardCharsets.UTF_8)));
                }
              });

      saidWhileLooking(drop, 12);
    }

    assertThat(takenIn).containsExactly("one", "one,two");
  }

  @Test
  void aFileThatAnEarlierProcessHadInHandIsTakenIn() throws IOException {
    file("E08000035/local/.being-taken-in/a.csv", "left", LONG_AGO);

    saidWhileLooking(drop(), 3);

    assertThat(takenIn).containsExactly("uploads/E08000035/local/a.csv=left");
  }

  @Test
  void aFileThatCanNotBeMovedIsNotTakenInAgainAndAgain() throws IOException {
    file("E08000035/local/a.csv", "x", LONG_AGO);
    // A file in the place of the hidden folder: nobody, not even root, can move anything into it.
    file("E08000035/local/.being-taken-in", "x", LONG_AGO);
    file("E08000035/health/b.csv", "other", LONG_AGO);

    List<String> said = saidWhileLooking(drop(), 6);

    assertThat(takenIn).containsExactly("uploads/E08000035/health/b.csv=other");
    assertThat(said).singleElement().asString().contains("can't be moved");
  }

  @Test
  void aFolderThatCanNotBeReadStopsNoOther() throws IOException {
    Path closed = Files.createDirectories(folder.resolve("E06000014/local"));
    file("E08000035/local/a.csv", "x", LONG_AGO);
    Files.setPosixFilePermissions(closed, Set.of());
    // root reads every folder
    assumeThat(Files.isReadable(closed)).isFalse();
    try {
      saidWhileLooking(drop(), 4);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    assertThat(takenIn).containsExactly("uploads/E08000035/local/a.csv=x");
  }

  private FolderDrop drop() {
    return drop((key, file) -> takenIn.add(key + "=" + Files.readString(file)));
  }

  private FolderDrop drop(Taking taking) {
    FolderDrop.Gate gate =
        new FolderDrop.Gate() {
          @Override
          public void takeIn(String key, Path file) throws IOException {
            taking.takeIn(key, file);
          }

          @Override
          public void listAsRejected(String key, String version, UnusableObject why) {
            listed.add(key + " " + why);
            versions.add(version);
          }
        };
    return new FolderDrop(folder, gate, clock, () -> false);
  }

  @FunctionalInterface
  private interface Taking {
    void takeIn(String key, Path file) throws IOException;
  }

  /** Looks so often, a second apart, and tells what was logged. */
  private List<String> saidWhileLooking(FolderDrop drop, int looks) {
    try (LogLines log = LogLines.of(LoggedOnce.class.getName())) {
      for (int look = 0; look < looks; look++) {
        drop.look();
        clock.pass(Duration.ofSeconds(1));
      }
      return log.lines();
    }
  }

  private Path file(String name, String content, Instant modified) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
