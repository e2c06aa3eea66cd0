package org.contactpoint.local.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDropTest {
  private static final Instant NOON = Instant.parse("2026-05-21T12:00:00Z");

  @TempDir private Path folder;

  private final List<String> takenIn = new ArrayList<>();
  private final MovableClock clock = new MovableClock();

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
  void whatIsNoUploadStaysWhereItIs() throws IOException {
    FolderDrop drop = drop();
    Instant longAgo = NOON.minusSeconds(60);
    List<Path> others =
        List.of(
            file("E08000035/school-census/.hidden.csv", "x", longAgo),
            file("E08000035/school-census/half.csv.part", "x", longAgo),
            file("E08000035/no-such-feed/a.csv", "x", longAgo),
            file("leeds/school-census/a.csv", "x", longAgo),
            file("E08000035/a.csv", "x", longAgo),
            file("E08000035/school-census/deeper/a.csv", "x", longAgo));

    drop.look();
    clock.pass(Duration.ofSeconds(5));
    drop.look();

    assertThat(takenIn).isEmpty();
    assertThat(others).allMatch(Files::exists);
  }

  @Test
  void aFileThatCouldNotBeTakenInIsTriedAgain() throws IOException {
    List<String> failures = new ArrayList<>(List.of("once"));
    FolderDrop drop =
        new FolderDrop(
            folder,
            (key, file) -> {
              if (!failures.isEmpty()) {
                throw new IOException(failures.removeFirst());
              }
              takenIn.add(key);
            },
            clock);
    file("E08000035/local/a.csv", "x", NOON.minusSeconds(60));

    drop.look();
    drop.look();
    assertThat(takenIn).isEmpty();
    drop.look();

    assertThat(takenIn).containsExactly("uploads/E08000035/local/a.csv");
  }

  private FolderDrop drop() {
    return new FolderDrop(
        folder, (key, file) -> takenIn.add(key + "=" + Files.readString(file)), clock);
  }

  private Path file(String name, String content, Instant modified) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static final class MovableClock extends Clock {
    private Instant now = NOON;

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
