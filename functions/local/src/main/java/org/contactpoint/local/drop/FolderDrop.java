package org.contactpoint.local.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.local.queue.FaultLines;
import org.contactpoint.uploads.receive.UnusableObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what is put into {@code uploads/<council>/<feed>/}: the file goes into the bucket under
 * the same path and leaves the folder. Files elsewhere stay, and so does what is no file to be
 * read; both are said once. Hidden files are left alone in silence: programs that copy use them.
 */
public final class FolderDrop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderDrop.class);
  private static final int MILLIS_BETWEEN_LOOKS = 250;
  private static final int DEEPEST = 3;

  /** The receiver of the files in the folder of a council and feed. */
  public interface Gate {
    /** Takes the file in under that key; it may be deleted afterwards. */
    void takeIn(String key, Path file) throws IOException;

    /**
     * Lists to the source that something of that key is not read.
     *
     * @param version the same for the same thing: it is listed once
     */
    void listAsRejected(String key, String version, UnusableObject why);
  }

  private final Path folder;
  private final BooleanSupplier pauses;
  private final SettledFiles settling;
  private final LoggedOnce remarks;
  private final Folders folders;
  private final FeedFolder feeds;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread watch = Thread.ofPlatform().name("folder-drop").unstarted(this::run);

  /**
   * @param pauses whether nothing can be taken in at present
   */
  public FolderDrop(Path folder, Gate gate, Clock clock, BooleanSupplier pauses) {
    this.folder = folder;
    this.pauses = pauses;
    this.settling = new SettledFiles(clock);
    this.remarks = new LoggedOnce(folder);
    this.folders = new Folders(remarks);
    this.feeds = new FeedFolder(gate, settling, folders, remarks);
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
      if (!pauses.getAsBoolean()) {
        look();
      }
    } catch (RuntimeException e) {
      LOG.error("the folder of uploads could not be looked through: {}", FaultLines.place(e));
    }
  }

  /** Looks through the folder once. */
  void look() {
    for (Path entry : folders.entries(folder)) {
      if (Folders.isFolder(entry) && isCouncil(name(entry))) {
        lookIntoCouncil(entry);
      } else {
        passOver(entry, 1);
      }
    }
    settling.forgetTheRest();
    remarks.forgetTheRest();
  }

  private void lookIntoCouncil(Path council) {
    for (Path entry : folders.entries(council)) {
      if (Folders.isFolder(entry) && isFeed(name(entry))) {
        feeds.look(entry, "uploads/" + name(council) + "/" + name(entry) + "/");
      } else {
        passOver(entry, 2);
      }
    }
  }

  private void passOver(Path entry, int depth) {
    if (Folders.isFolder(entry)) {
      if (depth < DEEPEST) {
        folders.entries(entry).forEach(inside -> passOver(inside, depth + 1));
      }
    } else {
      folders.attributes(entry).ifPresent(attributes -> passOver(entry, attributes));
    }
  }

  private void passOver(Path entry, BasicFileAttributes attributes) {
    if (settling.isWhole(entry, attributes)) {
      remarks.say(entry, "a file is passed over: it lies in no folder of a council and a feed");
    }
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }

  private static boolean isCouncil(String name) {
    return Authority.parse(name).fold(council -> council.value().equals(name), reason -> false);
  }

  private static boolean isFeed(String name) {
    return Feed.parse(name).fold(feed -> feed.code().equals(name), reason -> false);
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
