package org.contactpoint.infrastructure.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.AlarmTopic;
import org.contactpoint.infrastructure.construct.backup.Backups;
import org.contactpoint.infrastructure.construct.bucket.BucketProps;
import org.contactpoint.infrastructure.construct.bucket.LogBucket;
import org.contactpoint.infrastructure.construct.bucket.WriteOnceBucket;
import org.contactpoint.infrastructure.construct.key.KeyRings;
import org.contactpoint.infrastructure.construct.key.KeyRingsProps;
import org.contactpoint.infrastructure.construct.key.SealKey;
import org.contactpoint.infrastructure.construct.key.StageKeys;
import org.contactpoint.infrastructure.construct.table.AppendOnlyTable;
import org.contactpoint.infrastructure.construct.table.DirectoryTable;
import org.contactpoint.infrastructure.construct.table.DirectoryTableProps;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What must outlive everything else: keys, tables, the archive, and backups of them. */
public final class DataStack extends Stack {
  private final StageKeys keys;
  private final SealKey sealKey;
  private final WriteOnceBucket archive;
  private final AppendOnlyTable trail;
  private final DirectoryTable notices;
  private final AlarmTopic alarms;

  public DataStack(Construct scope, String id, StackProps stackProps, StageDescriptor stage) {
    super(scope, id, stackProps);
    keys = new StageKeys(this, "Keys", stage);
    sealKey = new SealKey(this, "SealKey", stage);
    new KeyRings(this, "KeyRings", new KeyRingsProps(stage, keys.secrets()));
    LogBucket logs = new LogBucket(this, "Logs", stage);
    archive = new WriteOnceBucket(this, "Archive", new BucketProps(stage, keys.archive()));
    archive.getNode().addDependency(logs);
    alarms = new AlarmTopic(this, "Alarms", new AlarmTopic.AlarmTopicProps(stage, keys.messages()));
    trail = new AppendOnlyTable(this, "Audit", shape(stage, Tables.AUDIT));
    Map<Table, DirectoryTable> tables = new LinkedHashMap<>();
    Tables.ALL.stream()
        .filter(table -> !table.equals(Tables.AUDIT))
        .forEach(
            table ->
                tables.put(
                    table,
                    new DirectoryTable(
                        this, "Table" + ConstructIds.of(table.name()), shape(stage, table))));
    notices = Objects.requireNonNull(tables.get(Tables.NOTICES));
    CfnOutput.Builder.create(this, "TrailArchive").value(archive.bucket().getBucketName()).build();
    new Backups(this, "Backups", new Backups.Props(stage, keys.backups(), Tables.ALL));
  }

  private DirectoryTableProps shape(StageDescriptor stage, Table table) {
    return new DirectoryTableProps(stage, table, keys);
  }

  /** The keys of the stage. */
  public StageKeys keys() {
    return keys;
  }

  /** The key under which heads of the trail are sealed. */
  public SealKey sealKey() {
    return sealKey;
  }

  /** The archive of the trail, which nobody can change. */
  public WriteOnceBucket archive() {
    return archive;
  }

  /** The trail. */
  public AppendOnlyTable trail() {
    return trail;
  }

  /** The ARN of the stream of who watches whom, and of news. */
  public String noticesStream() {
    return notices.streamArn();
  }

  /** Where alarms go. */
  public AlarmTopic alarms() {
    return alarms;
  }
}
