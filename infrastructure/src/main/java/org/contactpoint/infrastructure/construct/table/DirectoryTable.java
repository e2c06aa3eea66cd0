package org.contactpoint.infrastructure.construct.table;

import java.util.List;
import java.util.Objects;
import org.contactpoint.contract.table.Index;
import org.contactpoint.contract.table.Tables;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/**
 * A table as the contract describes it: on demand, under its key, never lost by mistake, and with a
 * policy of its own that refuses whoever the contract does not name.
 */
public final class DirectoryTable extends Construct {
  private final Table table;

  public DirectoryTable(Construct scope, String id, DirectoryTableProps props) {
    this(scope, id, props, List.of());
  }

  /**
   * One of which nobody at all may do some things.
   *
   * @param never the actions that are refused to everybody
   */
  DirectoryTable(Construct scope, String id, DirectoryTableProps props, List<String> never) {
    super(scope, id);
    org.contactpoint.contract.table.Table shape = props.table();
    table =
        Table.Builder.create(this, "Table")
            .tableName(props.stage().nameOf(shape))
            .partitionKey(attribute(shape.partition()))
            .sortKey(shape.sort() == null ? null : attribute(shape.sort()))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .encryption(TableEncryption.CUSTOMER_MANAGED)
            .encryptionKey(props.keys().tables(shape.key()).key())
            .pointInTimeRecoverySpecification(recovery())
            .deletionProtection(props.stage().retention().deletionProtected())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .timeToLiveAttribute(shape.expiry())
            .stream(shape.streamed() ? StreamViewType.NEW_AND_OLD_IMAGES : null)
            .resourcePolicy(new TablePolicy(props.stage(), props.table()).refusing(never))
            .build();
    shape.indexes().forEach(this::add);
  }

  private static PointInTimeRecoverySpecification recovery() {
    return PointInTimeRecoverySpecification.builder()
        .pointInTimeRecoveryEnabled(true)
        .recoveryPeriodInDays(Tables.DAYS_OF_RECOVERY)
        .build();
  }

  private void add(Index index) {
    table.addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName(index.name())
            .partitionKey(attribute(index.partition()))
            .sortKey(attribute(index.sort()))
            .projectionType(ProjectionType.KEYS_ONLY)
            .build());
  }

  private static Attribute attribute(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }

  /** The ARN of the stream of its changes, for one that has a stream. */
  public String streamArn() {
    return Objects.requireNonNull(table.getTableStreamArn(), "the table is handed on");
  }

  /** The table itself. */
  public Table table() {
    return table;
  }
}
