package org.contactpoint.dynamodb.rekeying;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.index.ReKeying;
import org.jspecify.annotations.Nullable;

/** A re-keying as it is stored. */
record ReKeyingDocument(
    int version, String stage, String since, List<PartDocument> parts, long written, long removed) {

  record PartDocument(int number, @Nullable String place, boolean done) {
    static PartDocument of(ReKeying.Part part) {
      return new PartDocument(part.number(), part.place(), part.isDone());
    }

    ReKeying.Part part() {
      return new ReKeying.Part(number, place, done);
    }
  }

  static ReKeyingDocument of(ReKeying reKeying) {
    return new ReKeyingDocument(
        reKeying.version(),
        reKeying.stage().name(),
        reKeying.since().toString(),
        reKeying.parts().stream().map(PartDocument::of).toList(),
        reKeying.written(),
        reKeying.removed());
  }

  ReKeying reKeying(long revision) {
    return new ReKeying(
        version,
        ReKeying.Stage.valueOf(stage),
        Instant.parse(since),
        parts.stream().map(PartDocument::part).toList(),
        written,
        removed,
        revision);
  }
}
