package org.contactpoint.audit.archive;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the stream of the trail's table. */
public class ArchiveTrailHandler extends EventHandler<Map<String, Object>, Map<String, Object>> {
  /** The metric of entries that were changed or removed. */
  static final String CHANGED = "TrailChanged";

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveTrailHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public ArchiveTrailHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public ArchiveTrailHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> event) {
    long changed = bean(ArchiveTrail.class).copy(records(event));
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
    Map<String, Object> texts = new TreeMap<>();
    members.forEach((name, value) -> texts.put(String.valueOf(name), value));
    return texts;
  }
}
