package org.contactpoint.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.audit.archive.ArchivedSeals;
import org.contactpoint.audit.archive.SealHeads;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.store.FileArchive;
import org.contactpoint.local.store.FileSigning;
import org.contactpoint.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedHeadsTest {
  @TempDir private Path root;

  private final HandClock clock = new HandClock();
  private final List<ChainHead> heads = new ArrayList<>();
  private DataFolder folder;
  private FileArchive archive;
  private SealedHeads sealed;

  @BeforeEach
  void open() {
    folder = DataFolder.open(root);
    archive = new FileArchive(folder.folder("archive"));
    FileSigning signing = new FileSigning(folder);
    sealed =
        new SealedHeads(
            new SealHeads(() -> heads, signing, archive, clock),
            () -> heads,
            new ArchivedSeals(archive, signing));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void whatWasEnteredIsSealedAndWhatStandsStillIsNotSealedAgain() throws Exception {
    heads.add(new ChainHead("writer", 3, "hash-3"));
    sealed.sealWhatIsNew();
    clock.pass(Duration.ofMinutes(5));
    sealed.sealWhatIsNew();
    assertThat(seals()).hasSize(1);

    heads.set(0, new ChainHead("writer", 4, "hash-4"));
    clock.pass(Duration.ofMinutes(5));
    sealed.sealWhatIsNew();

    assertThat(seals()).hasSize(2);
    assertThat(afterARestart().newest()).containsExactly(new ChainHead("writer", 4, "hash-4"));
  }

  @Test
  void aSealThatSomebodyChangedDoesNotHold() throws Exception {
    heads.add(new ChainHead("writer", 3, "hash-3"));
    sealed.sealWhatIsNew();
    Path seal = seals().getFirst();
    Files.writeString(seal, Files.readString(seal).replace("hash-3", "hash-4"));

    assertThatThrownBy(() -> afterARestart().newest()).hasMessageContaining("does not hold");
  }

  @Test
  void whatIsArchivedIsNeverWrittenOver() {
    archive.put("seals/a.json", "one".getBytes(StandardCharsets.UTF_8));
    archive.put("seals/a.json", "two".getBytes(StandardCharsets.UTF_8));

    assertThat(archive.read("seals/a.json")).asString(StandardCharsets.UTF_8).isEqualTo("one");
  }

  private ArchivedSeals afterARestart() {
    return new ArchivedSeals(archive, new FileSigning(folder));
  }

  private List<Path> seals() throws Exception {
    try (Stream<Path> all = Files.walk(root.resolve("archive"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
