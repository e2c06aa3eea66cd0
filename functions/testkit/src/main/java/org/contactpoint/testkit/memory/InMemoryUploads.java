package org.contactpoint.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The uploads in memory. */
final class InMemoryUploads implements Uploads {
  private static final Comparator<Upload> NEWEST_FIRST =
      Comparator.comparing(Upload::place).reversed();

  private final InMemoryState shelves;

  InMemoryUploads(InMemoryState shelves) {
    this.shelves = shelves;
  }

  @Override
  public Optional<Upload> find(String id) {
    synchronized (shelves) {
      return Optional.ofNullable(shelves.uploads.get(id));
    }
  }

  @Override
  public Optional<Upload> findByObject(String objectKey, @Nullable String objectVersion) {
    synchronized (shelves) {
      return shelves.uploads.values().stream()
          .filter(upload -> upload.objectKey().equals(objectKey))
          .filter(
              upload ->
                  objectVersion == null
                      ? upload.announcedBy() != null
                      : objectVersion.equals(upload.objectVersion()))
          .max(NEWEST_FIRST.reversed());
    }
  }

  @Override
  public List<Upload> of(Authority authority, @Nullable ListPlace after, int limit) {
    synchronized (shelves) {
      return InMemoryPages.backwards(
          shelves.uploads.values().stream()
              .filter(upload -> upload.source().authority().equals(authority)),
          Upload::place,
          after,
          limit);
    }
  }

  @Override
  public List<Upload> unfinished() {
    synchronized (shelves) {
      return shelves.uploads.values().stream()
          .filter(InMemoryUploads::goesOn)
          .sorted(NEWEST_FIRST.reversed())
          .toList();
    }
  }

  private static boolean goesOn(Upload upload) {
    return switch (upload.status()) {
      case RECEIVED, VALIDATING, MATCHING, REVERSING -> true;
      case REJECTED, HELD, DONE, REVERSED -> false;
    };
  }

  @Override
  public List<List<RowResult>> results(String uploadId, long fromRow, int slices) {
    synchronized (shelves) {
      return shelves.slicesOf(uploadId).tailMap(fromRow, true).values().stream()
          .limit(slices)
          .toList();
    }
  }

  @Override
  public long liveRows(Source source) {
    synchronized (shelves) {
      return shelves.live.getOrDefault(source, 0L);
    }
  }
}
