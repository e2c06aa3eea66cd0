package org.contactpoint.local.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists folders; one that can't be read does not prevent the others from being read. */
final class Folders {
  private final LoggedOnce remarks;

  Folders(LoggedOnce remarks) {
    this.remarks = remarks;
  }

  /** The entries of the folder that are not hidden, in the order of their names. */
  List<Path> entries(Path folder) {
    return listed(folder).stream()
        .filter(entry -> !entry.getFileName().toString().startsWith("."))
        .toList();
  }

  /** All entries of the folder. */
  List<Path> listed(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      remarks.say(folder.resolve("."), "the folder can't be read, and nothing in it is taken in");
      return List.of();
    }
  }

  /** What the entry itself is, links not followed; empty if it is gone or can't be read. */
  Optional<BasicFileAttributes> attributes(Path entry) {
    try {
      return Optional.of(
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
