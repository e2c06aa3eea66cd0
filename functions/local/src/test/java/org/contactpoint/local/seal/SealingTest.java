package org.contactpoint.local.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.audit.archive.ArchivedSeals;
import org.contactpoint.audit.archive.SealHeads;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.local.setting.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals on one machine: as trusted as in the cloud, and no seal covers what does not hold. */
class SealingTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ChainHead ONE = new ChainHead("00112233445566aa", 3, "ab".repeat(32));
  private static final ChainHead LATER = new ChainHead("00112233445566aa", 9, "cd".repeat(32));

  @TempDir private Path temporary;
  private DataFolder folder;
  private FolderArchive archive;
  private ArchivedSeals seals;
  private final List<ChainHead> heads = new ArrayList<>(List.of(ONE));
  private final List<List<ChainHead>> verifiedSince = new ArrayList<>();
  private TrailVerifier.@Nullable BrokenLink broken;

  @BeforeEach
  void open() {
    folder = DataFolder.open(temporary.resolve("data"));
    archive = new FolderArchive(folder.folder("seals"));
    seals = new ArchivedSeals(archive, new FileSigning(folder));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  private Sealing sealing(Instant at) {
    SealHeads sealHeads =
        new SealHeads(
            () -> List.copyOf(heads),
            new FileSigning(folder),
            archive,
            Clock.fixed(at, ZoneOffset.UTC));
    return new Sealing(new Noting(), seals, () -> List.copyOf(heads), sealHeads);
  }

  /** Finds what the test says, and notes since when it was asked. */
  private final class Noting implements TrailVerifier {
    @Override
    public Verification verify(List<ChainHead> sealed) {
      throw new AssertionError("sealing reads no more than what is new");
    }

    @Override
    public Optional<Verification> verify(String writer) {
      throw new AssertionError("sealing looks at all writers");
    }

    @Override
    public Verification verifySince(List<ChainHead> sealed) {
      verifiedSince.add(sealed);
      return new Verification(6, "head", broken);
    }

    @Override
    public Optional<Verification> verifySince(List<ChainHead> sealed, String writer) {
      throw new AssertionError("sealing looks at all writers");
    }
  }

  @Test
  void headsAreSealedAndReadBackByAnotherProcess() {
    assertThat(sealing(NOON).now()).isEqualTo(Sealing.Sealed.DONE);

    assertThat(new ArchivedSeals(archive, new FileSigning(folder)).newest()).containsExactly(ONE);
    assertThat(verifiedSince).containsExactly(List.of());
  }

  @Test
  void whatFollowsTheLastSealIsVerifiedBeforeTheNext() {
    sealing(NOON).now();
    heads.set(0, LATER);

    assertThat(sealing(NOON.plusSeconds(60)).now()).isEqualTo(Sealing.Sealed.DONE);

    assertThat(verifiedSince).containsExactly(List.of(), List.of(ONE));
    assertThat(seals.newest()).containsExactly(LATER);
  }

  @Test
  void nothingNewIsNotSealedAgain() {
    sealing(NOON).now();

    assertThat(sealing(NOON.plusSeconds(60)).now()).isEqualTo(Sealing.Sealed.NOTHING_NEW);
    assertThat(verifiedSince).hasSize(1);
  }

  @Test
  void whatDoesNotHoldIsNeverSealed() {
    sealing(NOON).now();
    heads.set(0, LATER);
    broken = new TrailVerifier.BrokenLink(LATER.writer(), "id", TrailVerifier.Break.CHANGED);

    assertThat(sealing(NOON.plusSeconds(60)).now()).isEqualTo(Sealing.Sealed.BROKEN);
    assertThat(seals.newest()).containsExactly(ONE);
  }

  @Test
  void sealThatWasChangedDoesNotHold() throws Exception {
    sealing(NOON).now();
    Path file = folder.folder("seals").resolve("seals/2026/11/23/120000.json");
    Files.writeString(file, Files.readString(file).replace("ab".repeat(32), "ef".repeat(32)));

    assertThatThrownBy(seals::newest).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fileIsWrittenOnce() {
    archive.put("seals/a", "first".getBytes(StandardCharsets.UTF_8));
    archive.put("seals/a", "second".getBytes(StandardCharsets.UTF_8));

    assertThat(archive.read("seals/a")).asString(StandardCharsets.UTF_8).isEqualTo("first");
  }

  @Test
  void lastIsTheLastOfTheLastDay() {
    assertThat(archive.last("seals/")).isEmpty();
    archive.put("seals/2026/11/23/235959.json", new byte[] {1});
    archive.put("seals/2026/12/01/000000.json", new byte[] {1});
    archive.put("seals/2026/12/01/000100.json", new byte[] {1});
    archive.put("trail/2027/01/01/000000.json", new byte[] {1});

    assertThat(archive.last("seals/")).contains("seals/2026/12/01/000100.json");
  }
}
