package org.contactpoint.infrastructure.stack;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.infrastructure.construct.archive.TrailArchive;
import org.contactpoint.infrastructure.construct.archive.TrailArchiveProps;
import org.contactpoint.infrastructure.construct.backup.Backups;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.mail.NewsMail;
import org.contactpoint.infrastructure.construct.misuse.MisuseWatch;
import org.contactpoint.infrastructure.construct.queue.Calendar;
import org.contactpoint.infrastructure.construct.queue.CalendarProps;
import org.contactpoint.infrastructure.construct.queue.DeadLetters;
import org.contactpoint.infrastructure.construct.stream.TableFollower;
import org.contactpoint.infrastructure.construct.upload.Uploads;
import org.contactpoint.infrastructure.construct.upload.UploadsProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What happens without anybody waiting for it, and the shielding that others pass on to. */
public final class EventsStack extends Stack {
  private final FunctionBase base;
  private final DeadLetters deadLetters;
  private final DirectoryFunction shielding;
  private final Uploads uploads;
  private final TrailArchive archive;

  public EventsStack(Construct scope, String id, StackProps stackProps, EventsStackProps props) {
    super(scope, id, stackProps);
    this.base = props.base();
    this.deadLetters = new DeadLetters(this, "DeadLetters", base, "events-dead");
    this.shielding =
        new DirectoryFunction(
            this,
            DirectoryFunctionProps.of(
                base, DeployedFunction.SHIELDED_RECORDS, props.identity().tokens()));
    this.uploads =
        new Uploads(
            this,
            "Uploads",
            new UploadsProps(base, shielding, deadLetters, props.identity().portal().origin()));
    this.archive =
        new TrailArchive(
            this,
            "TrailArchive",
            new TrailArchiveProps(
                base,
                props.data().trail(),
                props.data().archive(),
                props.data().sealKey(),
                deadLetters));
    new MisuseWatch(
        this,
        "MisuseWatch",
        new TableFollower(base, props.data().trail().streamArn(), KeyPurpose.AUDIT, deadLetters));
    new NewsMail(
        this,
        "NewsMail",
        new TableFollower(base, props.data().noticesStream(), KeyPurpose.DIRECTORY, deadLetters),
        props.identity().portal().url());
    DirectoryFunction replay =
        onItsOwn(DeployedFunction.REPLAY_SHIELDS, toShowNumbers().and(Backups.time(base.stage())));
    new Calendar(this, "Calendar", new CalendarProps(base.stage(), deadLetters))
        .daily(0, onItsOwn(DeployedFunction.END_WRITERS, FunctionNeeds.NOTHING))
        .daily(2, archive.sealHeads())
        .daily(1, uploads.queue().queue(), "try-nation", Map.of("task", "try-nation"))
        .daily(2, 30, uploads.queue().queue(), "compare-records", Map.of("task", "compare-records"))
        .every(
            Duration.minutes(5),
            uploads.queue().queue(),
            "compare-some",
            Map.of("task", "compare-some"))
        // Its first call after midnight in London suspends; the others go on where it was cut off.
        .every(Duration.hours(1), onItsOwn(DeployedFunction.LAPSES, props.identity().shuttingOut()))
        .every(
            Duration.minutes(5), onItsOwn(DeployedFunction.RESUME_SHIELDS, FunctionNeeds.NOTHING))
        .every(Duration.hours(1), onItsOwn(DeployedFunction.COUNT_WORK, toShowNumbers()))
        // Its first call after midnight in London does the day's work; the others what was put off.
        .every(Duration.hours(1), onItsOwn(DeployedFunction.ARCHIVE_RECORDS, FunctionNeeds.NOTHING))
        .every(Duration.hours(1), onItsOwn(DeployedFunction.DESTROY_RECORDS, FunctionNeeds.NOTHING))
        .every(Duration.minutes(15), onItsOwn(DeployedFunction.RE_KEY_ENTRIES, toShowNumbers()))
        .every(Duration.minutes(1), replay)
        .whileEnabled("notify-of-missing-children", Map.of("missing", "notified"), replay);
  }

  private FunctionNeeds toShowNumbers() {
    return new FunctionNeeds(
        Map.of(EnvironmentVariable.METRICS_NAMESPACE, base.stage().metrics()), List.of());
  }

  private DirectoryFunction onItsOwn(DeployedFunction function, FunctionNeeds needs) {
    return new DirectoryFunction(
        this, new DirectoryFunctionProps(base, function, needs, deadLetters.queue()));
  }

  /** To verify the trail by its seals. */
  public FunctionNeeds seals() {
    return archive.seals();
  }

  /** The shielding function. */
  public DirectoryFunction shielding() {
    return shielding;
  }

  /** What councils send. */
  public Uploads uploads() {
    return uploads;
  }
}
