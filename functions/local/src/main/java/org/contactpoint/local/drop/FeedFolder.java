package org.contactpoint.local.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.local.queue.FaultLines;
import org.contactpoint.uploads.receive.UnusableObject;

/**
 * Takes in the files in the folder of one council and feed. A file is first renamed into a hidden
 * folder beside it, so that a new one of its name is another file; it is read there, and deleted if
 * nobody wrote to it meanwhile.
 */
final class FeedFolder {
  private static final String HIDDEN = ".being-taken-in";
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".ndjson", ".ndjson.gz");

  private final FolderDrop.Gate gate;
  private final SettledFiles settling;
  private final Folders folders;
  private final LoggedOnce remarks;

  /** What was taken in and could not be deleted. */
  private final Map<Path, FileState> leftOver = new HashMap<>();

  /** What was listed as passed over. */
  private final Map<Path, FileState> listed = new HashMap<>();

  FeedFolder(FolderDrop.Gate gate, SettledFiles settling, Folders folders, LoggedOnce remarks) {
    this.gate = gate;
    this.settling = settling;
    this.folders = folders;
    this.remarks = remarks;
  }

  /**
   * Takes another look at it.
   *
   * @param key that the keys of its files begin with
   */
  void look(Path folder, String key) {
    for (Path file : folders.listed(folder.resolve(HIDDEN))) {
      takeIn(file, key + file.getFileName());
    }
    for (Path entry : folders.entries(folder)) {
      folders.attributes(entry).ifPresent(attributes -> look(entry, attributes, key));
    }
  }

  private void look(Path entry, BasicFileAttributes attributes, String key) {
    String name = entry.getFileName().toString();
    Optional<UnusableObject> wrong = wrong(name, attributes);
    if (!settling.isWhole(entry, attributes)) {
      return;
    }
    if (wrong.isPresent()) {
      listAsRejected(entry, key + name, FileState.of(attributes), wrong.get());
    } else {
      hidden(entry).ifPresent(file -> takeIn(file, key + name));
    }
  }

  private static Optional<UnusableObject> wrong(String name, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      String lower = name.toLowerCase(Locale.ROOT);
      return ENDINGS.stream().anyMatch(lower::endsWith)
          ? Optional.empty()
          : Optional.of(UnusableObject.ANOTHER_ENDING);
    }
    if (attributes.isSymbolicLink()) {
      return Optional.of(UnusableObject.LINK);
    }
    return Optional.of(attributes.isDirectory() ? UnusableObject.FOLDER : UnusableObject.SPECIAL);
  }

  private void listAsRejected(Path entry, String key, FileState state, UnusableObject why) {
    remarks.say(entry, "something is passed over: it " + why.problem());
    try {
      if (!state.equals(listed.get(entry))) {
        gate.listAsRejected(key, state.version(), why);
        listed.put(entry, state);
      }
    } catch (RuntimeException e) {
      remarks.say(entry, "what is passed over could not be listed: " + FaultLines.place(e));
    }
  }

  /** The file in the hidden folder; empty while an earlier one of its name is there. */
  private Optional<Path> hidden(Path file) {
    Path hidden = file.resolveSibling(HIDDEN).resolve(file.getFileName());
    try {
      Files.createDirectories(hidden.getParent());
      if (Files.exists(hidden, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      Files.move(file, hidden, StandardCopyOption.ATOMIC_MOVE);
      settling.renamed(file, hidden);
      return Optional.of(hidden);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      remarks.say(file, "a file is not taken in: it can't be moved within its folder");
      return Optional.empty();
    }
  }

  // One file that can't be taken in does not keep out the others; it is tried again.
  private void takeIn(Path file, String key) {
    Optional<FileState> before =
        folders
            .attributes(file)
            .filter(BasicFileAttributes::isRegularFile)
            .filter(attributes -> settling.isWhole(file, attributes))
            .map(FileState::of);
    try {
      if (before.isPresent() && !before.get().equals(leftOver.get(file))) {
        gate.takeIn(key, file);
      }
      if (before.isPresent() && before.equals(folders.attributes(file).map(FileState::of))) {
        delete(file, before.get());
      }
    } catch (IOException | RuntimeException e) {
      remarks.say(
          dropped(file),
          "a file could not be taken in, and is tried again: " + FaultLines.place(e));
    }
  }

  private void delete(Path file, FileState state) {
    try {
      Files.deleteIfExists(file);
      leftOver.remove(file);
    } catch (IOException e) {
      leftOver.put(file, state);
      remarks.say(dropped(file), "a file was taken in, and can't be deleted");
    }
  }

  /** Where a file of the hidden folder was put by its sender. */
  private static Path dropped(Path hidden) {
    return hidden.resolveSibling("..").resolve(hidden.getFileName()).normalize();
  }
}
