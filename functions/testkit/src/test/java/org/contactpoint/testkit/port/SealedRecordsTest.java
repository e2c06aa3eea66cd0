package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stolen copy of a table, a backup restored under another key: what it says of children is
 * nothing that can be read.
 */
class SealedRecordsTest {
  private static final List<String> OF_LEAH = List.of("leah", "ward", "stone", "2012-03-09");

  private final LocalDynamoDb dynamoDb = new LocalDynamoDb().renew();
  private final StoredDirectory directory =
      new StoredDirectory(dynamoDb.client(), dynamoDb.names(), Clock.systemUTC());

  private List<Map<String, AttributeValue>> raw() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (var table : List.of(Tables.DIRECTORY, Tables.SEARCH_INDEX, Tables.UPLOADS)) {
      items.addAll(
          dynamoDb.client().scan(scan -> scan.tableName(dynamoDb.names().of(table))).items());
    }
    return items;
  }

  private ChildRecord.Open leah() {
    ChildRecord.Open leah =
        AChild.named("Leah", "Ward")
            .saying(SomeFacts.full("Leah", "Ward", "2012-03-09").formerly("Leah", "Stone"))
            .build();
    assertThat(
            directory.commits().commit(List.of(new Change.RecordSaved(null, leah)), Entries.any()))
        .isInstanceOf(Commits.Committed.class);
    return leah;
  }

  @Test
  void noTableOfRecordsNamesAChild() {
    leah();

    assertThat(raw())
        .isNotEmpty()
        .allSatisfy(
            item -> assertThat(text(item)).doesNotContain(OF_LEAH.toArray(CharSequence[]::new)));
  }

  private static String text(Map<String, AttributeValue> item) {
    StringBuilder all = new StringBuilder();
    item.values()
        .forEach(
            value ->
                all.append(value.s() == null ? "" : value.s())
                    .append(
                        value.b() == null
                            ? ""
                            : new String(value.b().asByteArray(), StandardCharsets.ISO_8859_1))
                    .append(' '));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /** Content that is put under another number does not open there. */
  @Test
  void contentOfOneRecordDoesNotOpenInAnothersPlace() {
    ChildRecord.Open leah = leah();
    String other = AChild.number(77).value();
    Map<String, AttributeValue> item =
        new java.util.HashMap<>(
            dynamoDb
                .client()
                .scan(scan -> scan.tableName(dynamoDb.names().of(Tables.DIRECTORY)))
                .items()
                .getFirst());
    item.put("pk", AttributeValue.fromS(other));
    dynamoDb
        .client()
        .putItem(put -> put.tableName(dynamoDb.names().of(Tables.DIRECTORY)).item(item));

    assertThat(directory.children().find(leah.id())).contains(leah);
    assertThatThrownBy(() -> directory.children().find(AChild.number(77)))
        .isInstanceOf(IllegalStateException.class);
  }
}
