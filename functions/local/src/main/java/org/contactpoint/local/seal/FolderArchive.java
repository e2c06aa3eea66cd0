package org.contactpoint.local.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.audit.archive.Archive;

/** An archive in a folder: each object is a file, and no file is written twice. */
public final class FolderArchive implements Archive {
  private final Path root;

  public FolderArchive(Path root) {
    this.root = root;
  }

  // A process may be killed while it writes: the file is there whole, or not at all.
  @Override
  public void put(String name, byte[] content) {
    Path file = root.resolve(name);
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.write(root.resolve("part"), content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(String name) {
    try {
      return Files.readAllBytes(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes down by the last name of each folder, so that years of seals cost no more than a day. */
  @Override
  public Optional<String> last(String beginning) {
    return last(root.resolve(beginning))
        .map(file -> root.relativize(file).toString().replace('\\', '/'));
  }

  private static Optional<Path> last(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }
    for (Path within : newestFirst(path)) {
      Optional<Path> found = last(within);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Path> newestFirst(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
