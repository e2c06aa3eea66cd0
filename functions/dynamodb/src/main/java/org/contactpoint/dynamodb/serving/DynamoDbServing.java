package org.contactpoint.dynamodb.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.shielding.Serving;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Serving by the ids of tables. */
public final class DynamoDbServing implements Serving {
  private static final String REGISTER = Tables.SHIELD_REGISTER.name();
  private static final List<String> REMEMBERED =
      Tables.REMEMBERED.stream().map(Table::name).toList();

  private final ServedTables tables;

  public DynamoDbServing(DynamoDbClient client, TableNames names) {
    this.tables = new ServedTables(client, names);
  }

  @Override
  public State state() {
    Map<String, String> now = tables.now();
    Status status = status(now, tables.written(ServedTables.SERVED));
    return new State(
        status, now, status != Status.SERVED && now.equals(tables.written(ServedTables.MISSING)));
  }

  private static Status status(Map<String, String> now, Map<String, String> served) {
    if (now.size() < ServedTables.all()) {
      return Status.MIXED;
    }
    if (served.isEmpty()) {
      return Status.FIRST_DAY;
    }
    if (served.entrySet().containsAll(now.entrySet())) {
      return Status.SERVED;
    }
    return isRemembered(now, served) && wereAllPutBackOrNone(now, served)
        ? Status.PUT_BACK
        : Status.MIXED;
  }

  /** The register was there from the first day on; what a release added is not known yet. */
  private static boolean isRemembered(Map<String, String> now, Map<String, String> served) {
    return Objects.equals(now.get(REGISTER), served.get(REGISTER))
        && REMEMBERED.stream()
            .allMatch(
                table -> !served.containsKey(table) || served.get(table).equals(now.get(table)));
  }

  // A table that a release added was never put back: it makes nothing else a mixture.
  private static boolean wereAllPutBackOrNone(Map<String, String> now, Map<String, String> served) {
    Map<String, String> known = new HashMap<>(now);
    REMEMBERED.forEach(known::remove);
    known.keySet().retainAll(served.keySet());
    long same = known.entrySet().stream().filter(served.entrySet()::contains).count();
    return same == 0 || same == known.size();
  }

  @Override
  public boolean serve(State state) {
    boolean unchanged = tables.now().equals(state.parts());
    if (unchanged) {
      tables.write(ServedTables.SERVED, state.parts());
    }
    return unchanged;
  }

  @Override
  public void missingEntered(State state) {
    tables.write(ServedTables.MISSING, state.parts());
  }
}
