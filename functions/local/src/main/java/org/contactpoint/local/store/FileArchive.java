package org.contactpoint.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.audit.archive.Archive;

/** An archive in files of a folder, each written once. */
public final class FileArchive implements Archive {
  private static final String UNDER_WAY = ".part";

  private final Path folder;

  public FileArchive(Path folder) {
    this.folder = folder;
  }

  // A process may be killed while it writes: the file is there whole, or not at all.
  @Override
  public void put(String name, byte[] content) {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + UNDER_WAY);
    try {
      Files.createDirectories(file.getParent());
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> last(String beginning) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.startsWith(beginning) && !name.endsWith(UNDER_WAY))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
