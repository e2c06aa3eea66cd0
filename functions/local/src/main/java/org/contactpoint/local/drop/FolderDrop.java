package org.contactpoint.local.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.local.queue.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what is put into {@code uploads/<council>/<feed>/}: the file goes into the bucket under
 * the same path and leaves the folder. Anything elsewhere, hidden or with another ending stays.
 */
public final class FolderDrop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderDrop.class);
  private static final int MILLIS_BETWEEN_LOOKS = 250;
  private static final int DEPTH = 3;
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".ndjson", ".ndjson.gz");

  /** Where a whole file goes. */
  @FunctionalInterface
  public interface Gate {
    /** Takes the file in under that key; it may be deleted afterwards. */
    void takeIn(String key, Path file) throws IOException;
  }

  private final Path folder;
  private final Gate gate;
  private final Settling settling;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread watch = Thread.ofPlatform().name("folder-drop").unstarted(this::run);

  public FolderDrop(Path folder, Gate gate, Clock clock) {
    this.folder = folder;
    this.gate = gate;
    this.settling = new Settling(clock);
  }

  /** Begins to watch. */
  public void start() {
    watch.start();
  }

  private void run() {
    try {
      do {
        lookSafely();
      } while (!stopped.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookSafely() {
    try {
      look();
    } catch (IOException | RuntimeException e) {
      LOG.error("the folder of uploads could not be looked through: {}", Faults.place(e));
    }
  }

  /** Looks through the folder once. */
  void look() throws IOException {
    List<Path> files = files();
    settling.keepOnly(Set.copyOf(files));
    for (Path file : files) {
      takeInIfWhole(file);
    }
  }

  // One file that can't be taken in does not keep out the others; it is tried again.
  private void takeInIfWhole(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (settling.isWhole(file, attributes)) {
        gate.takeIn(key(file), file);
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // taken away again by whoever put it there
    } catch (IOException | RuntimeException e) {
      LOG.error("a file could not be taken in: {}", Faults.place(e));
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(this::isUpload).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isUpload(Path file) {
    Path place = folder.relativize(file);
    return place.getNameCount() == DEPTH
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && hasUploadName(place.getName(2).toString())
        && isCouncil(place.getName(0).toString())
        && isFeed(place.getName(1).toString());
  }

  private static boolean isCouncil(String name) {
    return Authority.parse(name).fold(council -> council.value().equals(name), reason -> false);
  }

  private static boolean isFeed(String name) {
    return Feed.parse(name).fold(feed -> feed.code().equals(name), reason -> false);
  }

  private static boolean hasUploadName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && ENDINGS.stream().anyMatch(lower::endsWith);
  }

  private String key(Path file) {
    Path place = folder.relativize(file);
    return "uploads/" + place.getName(0) + "/" + place.getName(1) + "/" + place.getName(2);
  }

  /** Ends with the file at hand. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
