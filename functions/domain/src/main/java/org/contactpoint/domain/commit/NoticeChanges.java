package org.contactpoint.domain.commit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.notice.DeathNews;
import org.contactpoint.domain.notice.ServiceNews;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The news that one commit brings to whoever watches its records, and to whoever works with a child
 * who died. It follows from the changes of records, so that no use case can forget it and no crash
 * can come between; and whether a record is watched stands in it, so that nothing is read or
 * written for one that nobody watches.
 *
 * @param news by the number of the record
 * @param deaths deaths that became known, and those that were a mistake
 */
public record NoticeChanges(Map<ContactPointId, List<ServiceNews>> news, List<DeathNews> deaths) {
  public NoticeChanges {
    news = Map.copyOf(news);
    deaths = List.copyOf(deaths);
  }

  /**
   * What those changes, made together, are news of. A merge or its undoing is none of services:
   * statements go from record to record, and no service begins or ends anything. It may bring a
   * death to the record that stands, whose services did not know of it.
   */
  public static NoticeChanges of(List<Change> changes) {
    boolean merging = changes.stream().anyMatch(Change.MergeSaved.class::isInstance);
    Map<ContactPointId, List<ServiceNews>> news = new LinkedHashMap<>();
    List<DeathNews> deaths = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.RecordSaved(ChildRecord.Open before, ChildRecord.Open after) -> {
          if (before.watched() && !merging) {
            news.put(after.id(), ServiceNews.between(before, after));
          }
          DeathNews.between(before, after).ifPresent(deaths::add);
        }
        case Change.RecordSaved(ChildRecord.Shielded before, ChildRecord.Open after) ->
            DeathNews.revealed(before, after).ifPresent(deaths::add);
        default -> {}
      }
    }
    return new NoticeChanges(news, deaths);
  }

  /** How many there are. */
  public int count() {
    return news.values().stream().mapToInt(List::size).sum() + DeathNews.items(deaths);
  }
}
