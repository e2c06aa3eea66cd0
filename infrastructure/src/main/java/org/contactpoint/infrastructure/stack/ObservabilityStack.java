package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.watch.AccountAlarms;
import org.contactpoint.infrastructure.construct.watch.AccountTrail;
import org.contactpoint.infrastructure.construct.watch.BackupAlarms;
import org.contactpoint.infrastructure.construct.watch.DeliveryAlarms;
import org.contactpoint.infrastructure.construct.watch.LogMetrics;
import org.contactpoint.infrastructure.construct.watch.MailAlarms;
import org.contactpoint.infrastructure.construct.watch.ServiceAlarms;
import org.contactpoint.infrastructure.construct.watch.StageDashboard;
import org.contactpoint.infrastructure.construct.watch.TableAlarms;
import org.contactpoint.infrastructure.construct.watch.ThrottleAlarms;
import org.contactpoint.infrastructure.construct.watch.TrailAlarms;
import org.contactpoint.infrastructure.construct.watch.UseMetrics;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The dashboard, alarms and log settings for operators. */
public final class ObservabilityStack extends Stack {
  public ObservabilityStack(
      Construct scope, String id, StackProps stackProps, ObservabilityStackProps props) {
    super(scope, id, stackProps);
    FunctionBase base = props.base();
    LogMetrics metrics = new LogMetrics(this, "Metrics", base.stage());
    new TrailAlarms(this, "Trail", base, metrics);
    new MailAlarms(this, "Mail", base, metrics);
    new ServiceAlarms(this, "Service", base);
    new TableAlarms(this, "Tables", base);
    new ThrottleAlarms(this, "Throttles", base);
    new BackupAlarms(this, "Backups", base);
    new DeliveryAlarms(this, "Deliveries", base);
    UseMetrics use = new UseMetrics(this, "Use", base, metrics);
    new StageDashboard(this, "Glance", base.stage(), use.all());
    new AccountAlarms(this, "Acts", base, new AccountTrail(this, "Account", base));
  }
}
