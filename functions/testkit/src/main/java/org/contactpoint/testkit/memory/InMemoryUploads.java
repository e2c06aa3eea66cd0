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

  private final InMemoryState state;

  InMemoryUploads(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Upload> find(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.uploads.get(id));
    }
  }

  @Override
  public Optional<Upload> findByObject(String objectKey, @Nullable String objectVersion) {
    synchronized (state) {
      return state.uploads.values().stream()
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
    synchronized (state) {
      return InMemoryPages.backwards(
          state.uploads.values().stream()
              .filter(upload -> upload.source().authority().equals(authority)),
          Upload::place,
          after,
          limit);
    }
  }

  @Override
  public List<Upload> unfinished() {
    synchronized (state) {
      return state.uploads.values().stream()
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
    synchronized (state) {
      return state.slicesOf(uploadId).tailMap(fromRow, true).values().stream()
          .limit(slices)
          .toList();
    }
  }

  @Override
  public long liveRows(Source source) {
    synchronized (state) {
      return state.live.getOrDefault(source, 0L);
    }
  }
}
