package org.contactpoint.smoke.person;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * What the people of a smoke test sign in with: address, password, the secret of the second factor.
 * It is read from a file that only its owner can read, and written back when somebody signs in for
 * the first time.
 */
public final class People {
  private final Path file;
  private final Properties all = new Properties();

  public People(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Optional<String> find(String who, String what) {
    return Optional.ofNullable(all.getProperty(who + "." + what));
  }

  /** What has to be known of somebody. */
  public String get(String who, String what) {
    return find(who, what)
        .orElseThrow(() -> new IllegalStateException("the people's file names no " + what));
  }

  /** Whether somebody is known. */
  public boolean knows(String who) {
    return find(who, "address").isPresent();
  }

  /** Somebody who was just invited. */
  public void invited(String who, String address, String password) {
    all.setProperty(who + ".address", address);
    all.setProperty(who + ".first-password", password);
    save();
  }

  void signsInWith(String who, String password, String secret) {
    all.setProperty(who + ".password", password);
    all.setProperty(who + ".second-factor", secret);
    all.remove(who + ".first-password");
    save();
  }

  private void save() {
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        all.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
