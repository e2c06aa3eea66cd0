package org.contactpoint.audit.archive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the stream of the trail's table. */
public class ArchiveTrailHandler
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  /** The metric of entries that were changed or removed. */
  static final String CHANGED = "TrailChanged";

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveTrailHandler.class);

  private final ArchiveTrail archive;

  /** For AWS Lambda. */
  public ArchiveTrailHandler() {
    this(new ArchiveTrail(Stage.archive()));
  }

  ArchiveTrailHandler(ArchiveTrail archive) {
    this.archive = archive;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    long changed = archive.copy(records(event));
    if (changed > 0) {
      LOG.error("metric={} entries={}", CHANGED, changed);
    }
    return Map.of();
  }

  private static List<Map<String, Object>> records(Map<String, Object> event) {
    List<Map<String, Object>> records = new ArrayList<>();
    if (event.get("Records") instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Map<?, ?> members) {
          records.add(texts(members));
        }
      }
    }
    return records;
  }

  private static Map<String, Object> texts(Map<?, ?> members) {
    Map<String, Object> texts = new java.util.TreeMap<>();
    members.forEach((name, value) -> texts.put(String.valueOf(name), value));
    return texts;
  }
}
