package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class DynamoDbFeedNamesTest extends FeedNamesContract {
  @Override
  World world() {
    return World.stored(CLOCK);
  }

  /** Who asks is answered by it just as if it had read the table in its own thread. */
  @Test
  void faultOfTheStoreIsToldWhenTheAnswerIsTaken() {
    FeedNames nowhere =
        new StoredDirectory(new LocalDynamoDb().client(), new TableNames("no-stage"), CLOCK)
            .feedNames();
    Supplier<Map<String, Set<String>>> answer = nowhere.ask(List.of("smith"));
    assertThatThrownBy(answer::get).isInstanceOf(ResourceNotFoundException.class);
  }
}
