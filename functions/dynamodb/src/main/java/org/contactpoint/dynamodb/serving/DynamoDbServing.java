package org.contactpoint.dynamodb.serving;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.shielding.Serving;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Serving by the ids of tables. */
public final class DynamoDbServing implements Serving {
  private final ServedTables tables;

  public DynamoDbServing(DynamoDbClient client, TableNames names) {
    this.tables = new ServedTables(client, names);
  }

  @Override
  public State state() {
    Map<String, String> now = tables.now();
    return new State(standing(now, tables.written()), now);
  }

  // A table that a release added was never put back: it makes nothing else a mixture.
  private static Standing standing(Map<String, String> now, Map<String, String> written) {
    if (written.entrySet().containsAll(now.entrySet())) {
      return Standing.SERVED;
    }
    Map<String, String> known = new HashMap<>(now);
    known.keySet().retainAll(written.keySet());
    long same = known.entrySet().stream().filter(written.entrySet()::contains).count();
    return same == 0 || same == known.size() ? Standing.NEW : Standing.MIXED;
  }

  @Override
  public void serve(State state) {
    if (tables.now().equals(state.parts())) {
      tables.write(state.parts());
    }
  }
}
