package org.contactpoint.audit.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.dynamodb.document.Json;
import org.jspecify.annotations.Nullable;

/**
 * Copies changes of the trail's table into the archive, each as a line of JSON. A batch that comes
 * twice has the same name, and so is archived once.
 */
final class ArchiveTrail {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

  private final Archive archive;

  ArchiveTrail(Archive archive) {
    this.archive = archive;
  }

  /**
   * Archives them, and says how many are no new entries: nobody may change or remove one.
   *
   * @param records of the table's stream, as they came
   */
  long copy(List<Map<String, Object>> records) {
    if (records.isEmpty()) {
      return 0;
    }
    String lines = records.stream().map(Json::text).collect(Collectors.joining("\n", "", "\n"));
    archive.put(name(records), lines.getBytes(StandardCharsets.UTF_8));
    return records.stream().filter(change -> !"INSERT".equals(change.get("eventName"))).count();
  }

  private static String name(List<Map<String, Object>> records) {
    Map<?, ?> first = stream(records.getFirst());
    return "trail/%s/%s-%d.ndjson"
        .formatted(
            DAY.format(at(first.get("ApproximateCreationDateTime"))),
            first.get("SequenceNumber"),
            records.size());
  }

  private static Map<?, ?> stream(Map<String, Object> change) {
    return change.get("dynamodb") instanceof Map<?, ?> members ? members : Map.of();
  }

  private static Instant at(@Nullable Object seconds) {
    return seconds instanceof Number number
        ? Instant.ofEpochSecond(number.longValue())
        : Instant.EPOCH;
  }
}
