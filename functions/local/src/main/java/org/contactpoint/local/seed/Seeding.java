package org.contactpoint.local.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.local.object.BucketGate;

/**
 * Takes in the sample files, one after another, at a first start; a start that was cut short goes
 * on with the files that were left.
 */
public final class Seeding implements AutoCloseable {
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final BucketGate gate;
  private final Uploads uploads;
  private final Path done;
  private final Consumer<String> output;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread rest = Thread.ofPlatform().name("samples").unstarted(this::takeInTheRest);

  /**
   * @param done the file that names what was taken in
   * @param output receives progress messages
   */
  public Seeding(BucketGate gate, Uploads uploads, Path done, Consumer<String> output) {
    this.gate = gate;
    this.uploads = uploads;
    this.done = done;
    this.output = output;
  }

  /** Takes in the family of the story, and returns once it is in the directory. */
  public void takeInTheStory() {
    String story = SeedFiles.ALL.getFirst();
    if (!takenIn().contains(story)) {
      takeIn(story);
    }
  }

  /** Goes on with the other files behind. */
  public void goOnBehind() {
    rest.start();
  }

  private void takeInTheRest() {
    List<String> left = new ArrayList<>(SeedFiles.ALL);
    left.removeAll(takenIn());
    for (String file : left) {
      if (stopped.getCount() == 0) {
        return;
      }
      takeIn(file);
      int number = SeedFiles.ALL.indexOf(file) + 1;
      output.accept("Sample families: file " + number + " of " + SeedFiles.ALL.size() + " is in");
    }
    if (!left.isEmpty()) {
      output.accept("Sample families: all of them are in");
    }
  }

  // The note is made last: cut short, the file comes again, and its rows change nothing then.
  private void takeIn(String file) {
    String key = "uploads/" + file;
    String version = gate.put(key, SeedFiles.bytes(file));
    while (!hasEnded(uploads.findByObject(key, version)) && !stopsWithin(MILLIS_BETWEEN_LOOKS)) {
      // the function is at work
    }
    if (stopped.getCount() > 0) {
      note(file);
    }
  }

  private static boolean hasEnded(Optional<Upload> upload) {
    return upload.map(Upload::status).map(Seeding::isEnd).orElse(false);
  }

  private static boolean isEnd(UploadStatus status) {
    return switch (status) {
      case RECEIVED, VALIDATING, MATCHING, REVERSING -> false;
      case REJECTED, HELD, DONE, REVERSED -> true;
    };
  }

  private boolean stopsWithin(int millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private List<String> takenIn() {
    try {
      return Files.exists(done) ? Files.readAllLines(done) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String file) {
    try {
      Files.write(
          done,
          (file + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops behind the file at hand. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      rest.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
