package org.contactpoint.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.setting.LocalSettings;

/** One running directory of its own, in a folder of its own, empty at the beginning. */
public final class World implements AutoCloseable {

  /** When every test takes place: a Monday morning in November. */
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private LocalProcess process;

  private World(Path folder) {
    this.folder = folder;
    this.process = start();
  }

  /** An empty directory. */
  public static World empty() {
    try {
      return new World(Files.createTempDirectory("contactpoint-world"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalProcess start() {
    return LocalProcess.start(new LocalSettings(0, folder, false), CLOCK, told::add);
  }

  /** Where the API is. */
  public URI api() {
    return process.api();
  }

  /** The folder in which it keeps everything. */
  public Path folder() {
    return folder;
  }

  /** Somebody who calls, signed in under that name. */
  public Person as(String username) {
    return Person.signedIn(this, username);
  }

  /** Stops and starts it again with its data. */
  public void restart() {
    process.close();
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
