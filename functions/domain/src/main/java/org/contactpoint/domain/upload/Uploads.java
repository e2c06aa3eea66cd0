package org.contactpoint.domain.upload;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The uploads and the reports of their slices. */
public interface Uploads {

  /** The upload of that name. */
  Optional<Upload> find(String id);

  /**
   * The upload that this object is, by key and version; or, with a null version, that was announced
   * for the key.
   */
  Optional<Upload> findByObject(String objectKey, @Nullable String objectVersion);

  /** An authority's uploads, newest first, after the place {@code after}. */
  List<Upload> of(Authority authority, @Nullable ListPlace after, int limit);

  /** The uploads that are neither ended nor held: what a restart goes on with. */
  List<Upload> unfinished();

  /**
   * The results of the slices from that row on, in order of rows, at most {@code slices} of them.
   */
  List<List<RowResult>> results(String uploadId, long fromRow, int slices);

  /** How many rows of that source are live: neither ended nor removed. */
  long liveRows(Source source);
}
