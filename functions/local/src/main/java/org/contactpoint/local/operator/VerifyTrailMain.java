package org.contactpoint.local.operator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.audit.archive.ArchivedSeals;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.verify.DynamoDbTrailVerifier;
import org.contactpoint.local.seal.FileSigning;
import org.contactpoint.local.seal.FolderArchive;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.setting.LocalSettings;
import org.contactpoint.local.store.FileKeys;
import org.contactpoint.local.store.LocalTables;

/** Verifies the whole trail of a data folder, and names the first link that does not hold. */
public final class VerifyTrailMain {
  private static final int BROKEN = 1;

  private VerifyTrailMain() {}

  /** Takes no arguments; the folder is that of the local process, which must be stopped. */
  public static void main(String[] arguments) {
    if (!run(System.getenv(), VerifyTrailMain::print)) {
      System.exit(BROKEN);
    }
  }

  /** Answers whether the trail is whole. */
  static boolean run(Map<String, String> environment, Consumer<String> output) {
    Path data = LocalSettings.of(environment).data();
    try (DataFolder folder = DataFolder.open(data);
        LocalTables tables = new LocalTables(folder)) {
      return isIntact(verified(folder, tables), output);
    } catch (IllegalStateException cannot) {
      output.accept("The trail can't be verified: " + cannot.getMessage());
      return false;
    }
  }

  private static Verification verified(DataFolder folder, LocalTables tables) {
    FileKeys keys = new FileKeys(folder, new SecureRandom());
    FolderArchive archive = new FolderArchive(folder.folder("seals"));
    ArchivedSeals seals = new ArchivedSeals(archive, new FileSigning(folder));
    return new DynamoDbTrailVerifier(TrailStore.of(tables.client(), LocalTables.names(), keys))
        .verify(seals.newest());
  }

  private static boolean isIntact(Verification found, Consumer<String> output) {
    BrokenLink broken = found.firstBroken();
    if (broken == null) {
      output.accept("The trail is whole: " + found.entries() + " entries, head " + found.head());
      return true;
    }
    output.accept(
        "The trail is broken: entry %s of writer %s (%s), after %d entries that hold"
            .formatted(broken.entryId(), broken.writer(), broken.kind().code(), found.entries()));
    return false;
  }

  @SuppressWarnings("SystemOut") // a person reads it
  private static void print(String line) {
    System.out.println(line);
  }
}
