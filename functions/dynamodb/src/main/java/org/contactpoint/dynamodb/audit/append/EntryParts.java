package org.contactpoint.dynamodb.audit.append;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Entries that show more children than one transaction can mention are written as several alike,
 * each with its share: all of them before anything is disclosed.
 */
final class EntryParts {
  private static final int MOST_SHOWN = 60;

  private EntryParts() {}

  static List<AuditEntry> of(AuditEntry entry) {
    return switch (entry.event()) {
      case AuditEvent.WorkDone work ->
          split(
              entry,
              share -> new AuditEvent.WorkDone(work.what(), work.thing(), share, work.because()));
      case AuditEvent.ChildrenSearched search ->
          split(
              entry,
              share ->
                  new AuditEvent.ChildrenSearched(
                      search.why(), search.criteria(), share, search.result(), search.marks()));
      case AuditEvent.RecordViewed ignored -> List.of(entry);
      case AuditEvent.ChildTouched ignored -> List.of(entry);
      case AuditEvent.AccessRefused ignored -> List.of(entry);
      case AuditEvent.SignInRefused ignored -> List.of(entry);
    };
  }

  private static List<AuditEntry> split(
      AuditEntry entry, Function<List<ContactPointId>, AuditEvent> part) {
    List<ContactPointId> shown = entry.event().shown();
    if (shown.size() <= MOST_SHOWN) {
      return List.of(entry);
    }
    List<AuditEntry> parts = new ArrayList<>();
    for (int from = 0; from < shown.size(); from += MOST_SHOWN) {
      List<ContactPointId> share = shown.subList(from, Math.min(from + MOST_SHOWN, shown.size()));
      parts.add(new AuditEntry(entry.at(), entry.actor(), part.apply(share)));
    }
    return parts;
  }
}
