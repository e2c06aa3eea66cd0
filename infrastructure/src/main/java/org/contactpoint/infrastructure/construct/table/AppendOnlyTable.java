package org.contactpoint.infrastructure.construct.table;

import java.util.List;
import java.util.stream.Stream;
import software.constructs.Construct;

/**
 * A table whose items can't be changed or removed by anybody, operators included. That no item is
 * replaced is the condition of each put; the stream shows whether the condition was kept: it may
 * only ever say INSERT.
 *
 * <p>BatchWriteItem goes too, because its deletes can't be refused apart from its puts and none of
 * them can be conditional. Transactions need the rights of each of their items, and so keep the
 * rule.
 */
public final class AppendOnlyTable extends Construct {
  private static final List<String> CHANGES =
      List.of(
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:PartiQLUpdate",
          "dynamodb:PartiQLDelete",
          "dynamodb:PartiQLInsert",
          "dynamodb:UpdateTimeToLive");

  private static final String DELETION = "dynamodb:DeleteTable";

  private final DirectoryTable table;

  public AppendOnlyTable(Construct scope, String id, DirectoryTableProps props) {
    super(scope, id);
    boolean stays = props.stage().retention().deletionProtected();
    table = new DirectoryTable(this, "Trail", props, stays ? andDeletion() : CHANGES);
  }

  private static List<String> andDeletion() {
    return Stream.concat(CHANGES.stream(), Stream.of(DELETION)).toList();
  }

  /** The ARN of the stream of its changes. */
  public String streamArn() {
    return table.streamArn();
  }
}
