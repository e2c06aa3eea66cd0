package org.contactpoint.portal.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.portal.page.PageRequest;

/**
 * Remembers, for the session, what somebody added to a record: a sensitive service, or one of a
 * shielded child, is not shown to them afterwards, and still theirs to end (rules §6.9).
 */
final class AddedServices {
  private static final String NOTE = "added-";

  /** A note has a bound. */
  private static final int MOST = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private AddedServices() {}

  /** What was added to the record of that number, the oldest first. */
  static List<AddedService> of(PageRequest request, String childId) {
    return request.notes().find(NOTE + childId).map(AddedServices::read).orElse(List.of());
  }

  /** Remembers it, and of many the last ones alone. */
  static void remember(PageRequest request, String childId, AddedService added) {
    List<AddedService> all =
        Stream.concat(others(request, childId, added.id()), Stream.of(added)).toList();
    request
        .notes()
        .keep(NOTE + childId, written(all.subList(Math.max(0, all.size() - MOST), all.size())));
  }

  /** Forgets it, now that it has ended. */
  static void forget(PageRequest request, String childId, String involvementId) {
    List<AddedService> others = others(request, childId, involvementId).toList();
    if (others.isEmpty()) {
      request.notes().forget(NOTE + childId);
    } else {
      request.notes().keep(NOTE + childId, written(others));
    }
  }

  private static Stream<AddedService> others(PageRequest request, String childId, String id) {
    return of(request, childId).stream().filter(one -> !one.id().equals(id));
  }

  private static String written(List<AddedService> all) {
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<AddedService> read(String note) {
    try {
      return List.of(JSON.readValue(note, AddedService[].class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
