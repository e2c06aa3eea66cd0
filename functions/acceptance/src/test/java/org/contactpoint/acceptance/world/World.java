package org.contactpoint.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.setting.LocalSettings;
import org.contactpoint.local.store.FileKeys;
import org.contactpoint.local.store.LocalTables;
import org.contactpoint.testkit.store.StoredDirectory;

/** One running directory of its own, in a folder of its own, empty at the beginning. */
public final class World implements Running {

  /** When every test takes place: a Monday morning in November. */
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final Path folder;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private Clock clock;
  private LocalProcess process;

  private World(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.process = start();
  }

  /** An empty directory. */
  public static World empty() {
    return empty(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** An empty directory in which it is as late as that clock shows. */
  public static World empty(Clock clock) {
    try {
      Path folder = Files.createTempDirectory("contactpoint-world");
      GeneratedKeys.into(folder);
      return new World(folder, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalProcess start() {
    return LocalProcess.start(new LocalSettings(0, folder, false), clock, output::add);
  }

  @Override
  public URI api() {
    return process.api();
  }

  @Override
  public Path folder() {
    return folder;
  }

  /** All e-mails that there is news, once what was news is passed on. */
  public List<ReceivedMail> mails() {
    process.passNewsOn();
    try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
      return files.sorted().map(ReceivedMail::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops and starts it again with its data. */
  public void restart() {
    process.close();
    process = start();
  }

  /** The same at another time from then on. */
  public void restartAt(Instant later) {
    clock = Clock.fixed(later, ZoneOffset.UTC);
    restart();
  }

  /** Lets in accounts that a local run does not have. */
  public void letIn(Account... accounts) {
    whileStopped(directory -> List.of(accounts).forEach(directory.accounts()::saveAccount));
  }

  /** Stops it, does something with what it keeps, and starts it again. */
  public void whileStopped(Consumer<StoredDirectory> act) {
    process.close();
    try (DataFolder data = DataFolder.open(folder);
        LocalTables tables = new LocalTables(data)) {
      act.accept(
          new StoredDirectory(
              tables.client(), LocalTables.names(), clock, new FileKeys(data, new SecureRandom())));
    }
    process = start();
  }

  /** Stops it; what it kept stays in its folder. */
  public void stop() {
    process.close();
  }

  @Override
  public void close() {
    process.close();
  }
}
