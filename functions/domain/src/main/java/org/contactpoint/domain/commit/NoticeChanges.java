package org.contactpoint.domain.commit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.notice.ServiceNews;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The news that one commit brings to whoever watches its records. It follows from the changes of
 * records, so that no use case can forget it and no crash can come between; and whether a record is
 * watched stands in it, so that nothing is read or written for one that nobody watches.
 *
 * @param news by the number of the record
 */
public record NoticeChanges(Map<ContactPointId, List<ServiceNews>> news) {
  public NoticeChanges {
    news = Map.copyOf(news);
  }

  /**
   * What those changes, made together, are news of. A merge or its undoing is none: statements go
   * from record to record, and no service begins or ends anything.
   */
  public static NoticeChanges of(List<Change> changes) {
    Map<ContactPointId, List<ServiceNews>> news = new LinkedHashMap<>();
    if (changes.stream().noneMatch(Change.MergeSaved.class::isInstance)) {
      for (Change change : changes) {
        if (change instanceof Change.RecordSaved(ChildRecord.Open before, ChildRecord.Open after)
            && before.watched()) {
          news.put(after.id(), ServiceNews.between(before, after));
        }
      }
    }
    return new NoticeChanges(news);
  }

  /** How many there are. */
  public int count() {
    return news.values().stream().mapToInt(List::size).sum();
  }
}
