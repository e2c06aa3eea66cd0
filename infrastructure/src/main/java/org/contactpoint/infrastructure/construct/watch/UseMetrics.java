package org.contactpoint.infrastructure.construct.watch;

import static org.contactpoint.contract.function.DeployedFunction.SEARCH;
import static org.contactpoint.contract.function.DeployedFunction.SIGN_IN_NOTED;
import static org.contactpoint.contract.function.DeployedFunction.TOKEN_CLAIMS;

import java.util.Arrays;
import java.util.List;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.contract.route.Route;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** How the directory is used, in numbers that name nobody. */
public final class UseMetrics extends Construct {
  private final List<IMetric> all;

  public UseMetrics(Construct scope, String id, FunctionBase base, LogMetrics metrics) {
    super(scope, id);
    DeployedFunction[] answering =
        Arrays.stream(DeployedFunction.values())
            .filter(one -> one.caller() == FunctionTrigger.GATEWAY)
            .toArray(DeployedFunction[]::new);
    Metric unauthenticated =
        metrics.count("UnauthenticatedCalls", "\"metric=UnauthenticatedCalls\"", answering);
    Metric signInsRefused =
        metrics.count("SignInsRefused", "\"metric=SignInsRefused\"", SIGN_IN_NOTED);
    all =
        List.of(
            metrics.count("Searches", lines(Route.SEARCH_CHILDREN, 200), SEARCH),
            metrics.count("Views", lines(Route.VIEW_CHILD, 200), SEARCH),
            metrics.count("Refusals", "\" status=403 \"", answering),
            unauthenticated,
            signInsRefused,
            metrics.count("TokensRefused", "\"metric=TokensRefused\"", TOKEN_CLAIMS));
    new RunbookAlarm(
        this,
        "Unauthenticated",
        RunbookAlarmProps.of(base, "unauthenticated-calls", "unauthenticated-calls")
            .saying("Hundreds of calls came past the gateway without a token that counts")
            .when(unauthenticated)
            .atLeast(300));
    new RunbookAlarm(
        this,
        "SignInsRefused",
        RunbookAlarmProps.of(base, "sign-ins-refused", "sign-ins-refused")
            .saying("A hundred people came through the pool and were not let in")
            .when(signInsRefused)
            .atLeast(100));
  }

  private static String lines(Route route, int status) {
    return "\"route=%s status=%d \"".formatted(route.name(), status);
  }

  /** Each of them, for the dashboard. */
  public List<IMetric> all() {
    return all;
  }
}
