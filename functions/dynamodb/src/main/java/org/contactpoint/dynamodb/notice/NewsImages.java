package org.contactpoint.dynamodb.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.value.ContactPointId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the number of which there is news from the items of the table {@code notices} as they come
 * through its stream, whatever the news is. All else in the table is none.
 */
public final class NewsImages {
  private NewsImages() {}

  /**
   * That there was news.
   *
   * @param child the number to which it came
   */
  public record NewsArrived(ContactPointId child, Instant at) {}

  /** The news of that item; empty where it is none. */
  public static Optional<NewsArrived> news(Map<String, AttributeValue> item) {
    return text(item, Tables.SORT)
        .filter(name -> name.startsWith(NoticesCodec.NEWS))
        .flatMap(name -> text(item, Tables.PARTITION))
        .flatMap(
            partition ->
                text(item, Tables.ORDER)
                    .map(Instant::parse)
                    .map(at -> new NewsArrived(NoticesCodec.childOf(partition), at)));
  }

  private static Optional<String> text(Map<String, AttributeValue> item, String attribute) {
    return Optional.ofNullable(item.get(attribute)).map(AttributeValue::s);
  }
}
